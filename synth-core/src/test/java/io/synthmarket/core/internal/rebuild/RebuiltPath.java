package io.synthmarket.core.internal.rebuild;

/** All columns of a path as a model rebuilds them; volumes are zero where history has none. */
final class RebuiltPath {

    final double[] level;
    final double[] open;
    final double[] high;
    final double[] low;
    final double[] close;
    final double[] volume;

    RebuiltPath(BarModel model, int[] source, Deviation deviation) {
        level = new double[source.length];
        open = new double[source.length];
        high = new double[source.length];
        low = new double[source.length];
        close = new double[source.length];
        volume = new double[source.length];
        model.closes(0, model.beginning(), source, deviation, level, close);
        model.candles(0, model.beginning(), source, deviation, level, close, open, high, low);
    }

    RebuiltPath withVolume(BarModel model, int[] source) {
        model.volumes(0, source, volume);
        return this;
    }
}
