package io.synthmarket.core.internal.rebuild;

/** All columns of a path as a model rebuilds them; volumes are zero where history has none. */
final class RebuiltPath {

    private final PathPart part;
    final double[] level;
    final double[] open;
    final double[] high;
    final double[] low;
    final double[] close;
    final double[] volume;

    RebuiltPath(BarModel model, int[] source, Deviation deviation) {
        part = part(model, source, deviation);
        level = part.level;
        open = new double[source.length];
        high = new double[source.length];
        low = new double[source.length];
        close = part.close;
        volume = new double[source.length];
        model.closes(part);
        model.candles(part, open, high, low);
    }

    /** A whole path of these sources, not rebuilt yet. */
    static PathPart part(BarModel model, int[] source, Deviation deviation) {
        PathPart part = new PathPart(source.length);
        System.arraycopy(source, 0, part.source, 0, source.length);
        part.begin(0, model.beginning(), deviation);
        return part;
    }

    RebuiltPath withVolume(BarModel model) {
        model.volumes(part, volume);
        return this;
    }
}
