package io.synthmarket.core;

/** Two listeners as one. */
record JoinedListener(AttemptListener first, AttemptListener second) implements AttemptListener {

    @Override
    public void attempted(Attempt attempt) {
        first.attempted(attempt);
        second.attempted(attempt);
    }

    @Override
    public AttemptListener begin(Recipe recipe, int path) {
        return new JoinedListener(first.begin(recipe, path), second.begin(recipe, path));
    }

    @Override
    public void finished(SyntheticPath path) {
        first.finished(path);
        second.finished(path);
    }

    @Override
    public void recalled(SyntheticPath path) {
        first.recalled(path);
        second.recalled(path);
    }

    @Override
    public void failed(int path, Throwable failure) {
        first.failed(path, failure);
        second.failed(path, failure);
    }

    @Override
    public String toString() {
        return "AttemptListener[two as one]";
    }
}
