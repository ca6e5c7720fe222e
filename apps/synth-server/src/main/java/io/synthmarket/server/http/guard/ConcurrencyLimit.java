package io.synthmarket.server.http.guard;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many things at a time each of many does. Who does nothing is not kept. */
public final class ConcurrencyLimit {

    private final int most;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    /** Makes one of which nothing is taken. */
    public ConcurrencyLimit(int most) {
        this.most = most;
    }

    /** Begins one more; tells whether that is not one too many. */
    public boolean take(String key) {
        if (taken.merge(key, 1, Integer::sum) <= most) {
            return true;
        }
        giveBack(key);
        return false;
    }

    /** Ends one that was begun. */
    public void giveBack(String key) {
        taken.computeIfPresent(key, (name, count) -> count == 1 ? null : count - 1);
    }
}
