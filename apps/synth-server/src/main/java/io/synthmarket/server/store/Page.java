package io.synthmarket.server.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some of a list.
 *
 * @param items as many as were asked for, or what is left
 * @param next where the next page begins after, empty if this is the last
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /** Makes a page of what was read with one more than was asked for. */
    static <T> Page<T> of(List<T> read, int limit, Function<T, String> key) {
        if (read.size() <= limit) {
            return new Page<>(read, Optional.empty());
        }
        return new Page<>(read.subList(0, limit), Optional.of(key.apply(read.get(limit - 1))));
    }
}
