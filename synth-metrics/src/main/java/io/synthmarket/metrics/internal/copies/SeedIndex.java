package io.synthmarket.metrics.internal.copies;

/** Finds the places of a history that may look like a short window of a candidate. */
interface SeedIndex {

    /** No more places than this are looked at: what occurs more often tells nothing of where a window came from. */
    int MOST_PLACES = 32;

    /** Tells how many changes a window has. */
    int span();

    /**
     * Finds places for the window of the {@link #span()} changes after a bar.
     *
     * @param start the bar before the first change
     * @param places receives the bars of history before the first change, room for {@link #MOST_PLACES}
     * @return how many there are
     */
    int seeds(LogCloses candidate, int start, int[] places);
}
