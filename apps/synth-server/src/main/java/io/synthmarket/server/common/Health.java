package io.synthmarket.server.common;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether the server can take work.
 *
 * @param up whether it can
 * @param checks what was looked at, and what was found, in order
 */
public record Health(boolean up, Map<String, String> checks) {

    /** Copies the checks. */
    public Health {
        checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
    }
}
