package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.RandomStream;
import java.util.Arrays;

/**
 * Draws among the few pieces whose preceding state is nearest to the state that the path has come to; without such a state, among all.
 *
 * <p>Each class is a k-d tree over its members: halved at the median of the coordinate that spreads most, down to buckets. Nodes keep
 * count of what is left below them, so that used pieces cost nothing, and a place costs the logarithm of the size of its class.
 *
 * <p><b>Source</b>: J. H. Friedman, J. L. Bentley and R. A. Finkel, "An algorithm for finding best matches in logarithmic
 * expected time", ACM Transactions on Mathematical Software 3(3), 1977, doi:10.1145/355744.355745.
 */
final class NearestChoice implements PieceChoice {

    private static final int BUCKET = 24;
    private static final int LEAF = -1;

    /** Most pieces of a bucket are too far away by the first axes already. */
    private static final int FEW_AXES = 3;

    private final States states;
    private final double[] points;
    private Pieces pieces = new Pieces();
    private PieceClasses classes = new PieceClasses();
    private int[] members = new int[0];
    private int[] point = new int[64];
    /** The points of members once more, in their order, so that those of a bucket are next to each other. */
    private double[] memberPoints = new double[64 * States.DIMENSIONS];

    /** The coordinates of members by which they are being put into order. */
    private double[] keys = new double[64];

    private int[] leafOf = new int[64];

    private int nodes;
    private int[] root = new int[64];
    private int[] parent = new int[64];
    private int[] lower = new int[64];
    private int[] upper = new int[64];
    private int[] dimension = new int[64];
    private double[] split = new double[64];
    private int[] from = new int[64];
    private int[] left = new int[64];

    private int found;
    private int[] best = new int[4];
    private double[] bestDistance = new double[4];

    NearestChoice(States states) {
        this.states = states;
        points = states.points();
    }

    @Override
    public void begin(Pieces pieces, PieceClasses classes) {
        measure(pieces, classes);
        nodes = 0;
        for (int i = 0; i < classes.count(); i++) {
            root[i] = build(Wanted.NONE, classes.offset(i), classes.offset(i + 1));
        }
        for (int i = 0; i < pieces.count(); i++) {
            System.arraycopy(points, point[members[i]], memberPoints, i * States.DIMENSIONS, States.DIMENSIONS);
        }
    }

    @Override
    public void measure(Pieces pieces, PieceClasses classes) {
        this.pieces = pieces;
        this.classes = classes;
        members = classes.members();
        ensurePieces(pieces.count(), classes.count());
        for (int piece = 0; piece < pieces.count(); piece++) {
            point[piece] = states.before(pieces.start(piece)) * States.DIMENSIONS;
        }
    }

    private void ensurePieces(int pieceCount, int classCount) {
        if (point.length < pieceCount) {
            point = new int[pieceCount + pieceCount / 2];
            leafOf = new int[point.length];
            keys = new double[point.length];
            memberPoints = new double[point.length * States.DIMENSIONS];
        }
        if (root.length < classCount) {
            root = new int[classCount + classCount / 2];
        }
    }

    private int newNode() {
        if (nodes == parent.length) {
            int capacity = 2 * nodes;
            parent = Arrays.copyOf(parent, capacity);
            lower = Arrays.copyOf(lower, capacity);
            upper = Arrays.copyOf(upper, capacity);
            dimension = Arrays.copyOf(dimension, capacity);
            split = Arrays.copyOf(split, capacity);
            from = Arrays.copyOf(from, capacity);
            left = Arrays.copyOf(left, capacity);
        }
        return nodes++;
    }

    /** Builds the tree of the members in a range and returns its root. */
    private int build(int parentNode, int start, int end) {
        int node = newNode();
        parent[node] = parentNode;
        from[node] = start;
        left[node] = end - start;
        if (end - start <= BUCKET) {
            lower[node] = LEAF;
            for (int i = start; i < end; i++) {
                leafOf[members[i]] = node;
            }
            return node;
        }
        int widest = widest(start, end);
        int middle = (start + end) >>> 1;
        select(widest, start, end - 1, middle);
        dimension[node] = widest;
        split[node] = coordinate(middle, widest);
        int below = build(node, start, middle);
        int above = build(node, middle, end);
        lower[node] = below;
        upper[node] = above;
        return node;
    }

    private double coordinate(int member, int axis) {
        return points[point[members[member]] + axis];
    }

    /** Finds the coordinate that spreads most. */
    private int widest(int start, int end) {
        int widest = 0;
        double most = 0;
        for (int axis = 0; axis < States.DIMENSIONS; axis++) {
            double low = coordinate(start, axis);
            double high = low;
            for (int i = start + 1; i < end; i++) {
                double value = coordinate(i, axis);
                if (value < low) {
                    low = value;
                } else if (value > high) {
                    high = value;
                }
            }
            if (high - low > most) {
                most = high - low;
                widest = axis;
            }
        }
        return widest;
    }

    /** Moves members so that the one of a rank stands at its place, none greater before it and none smaller behind. */
    private void select(int axis, int start, int end, int rank) {
        for (int i = start; i <= end; i++) {
            keys[i] = coordinate(i, axis);
        }
        int low = start;
        int high = end;
        while (low < high) {
            double pivot = keys[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (keys[i] < pivot) {
                    i++;
                }
                while (keys[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    exchange(i++, j--);
                }
            }
            if (rank <= j) {
                high = j;
            } else if (rank >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private void exchange(int i, int j) {
        int member = members[i];
        members[i] = members[j];
        members[j] = member;
        double key = keys[i];
        keys[i] = keys[j];
        keys[j] = key;
    }

    @Override
    public int take(int classNumber, Wanted wanted, RandomStream stream) {
        int tree = root[classNumber];
        int piece = wanted.after == Wanted.NONE
                ? any(stream.nextInt(classes.size(classNumber)), classNumber, wanted)
                : nearest(tree, wanted, stream);
        if (piece != Wanted.NONE) {
            remove(piece);
        }
        return piece;
    }

    /** Finds a piece for the opening of a path, beginning at a random member: all are left then. */
    private int any(int first, int classNumber, Wanted wanted) {
        int size = classes.size(classNumber);
        for (int i = 0; i < size; i++) {
            int piece = members[classes.offset(classNumber) + (first + i) % size];
            if (wanted.accepts(piece, pieces)) {
                return piece;
            }
        }
        return Wanted.NONE;
    }

    private int nearest(int tree, Wanted wanted, RandomStream stream) {
        if (best.length < wanted.nearest) {
            best = new int[wanted.nearest];
            bestDistance = new double[wanted.nearest];
        }
        found = 0;
        search(tree, states.after(wanted.after) * States.DIMENSIONS, wanted);
        return found == 0 ? Wanted.NONE : best[stream.nextInt(found)];
    }

    private void search(int node, int target, Wanted wanted) {
        if (left[node] == 0) {
            return;
        }
        if (lower[node] == LEAF) {
            searchLeaf(from[node], from[node] + left[node], target, wanted);
            return;
        }
        double beyond = points[target + dimension[node]] - split[node];
        int near = beyond < 0 ? lower[node] : upper[node];
        int far = beyond < 0 ? upper[node] : lower[node];
        search(near, target, wanted);
        if (found < wanted.nearest || beyond * beyond < bestDistance[found - 1]) {
            search(far, target, wanted);
        }
    }

    private void searchLeaf(int start, int end, int target, Wanted wanted) {
        double worst = worst(wanted.nearest);
        for (int i = start; i < end; i++) {
            int at = i * States.DIMENSIONS;
            double distance = distance(memberPoints, at, target, 0, FEW_AXES, 0);
            if (distance >= worst) {
                continue;
            }
            distance = distance(memberPoints, at, target, FEW_AXES, States.DIMENSIONS, distance);
            if (distance < worst && wanted.accepts(members[i], pieces)) {
                offer(members[i], distance, wanted.nearest);
                worst = worst(wanted.nearest);
            }
        }
    }

    /** Tells how near a piece must be to be among the nearest so far. */
    private double worst(int nearest) {
        return found < nearest ? Double.POSITIVE_INFINITY : bestDistance[found - 1];
    }

    @Override
    public boolean matches() {
        return true;
    }

    @Override
    public double mismatch(int after, int piece) {
        return distance(points, states.after(after) * States.DIMENSIONS, point[piece], 0, States.DIMENSIONS, 0);
    }

    /** Goes on with a sum of squared differences, from one axis to another. */
    private double distance(double[] ones, int one, int other, int axis, int end, double before) {
        double sum = before;
        for (int i = axis; i < end; i++) {
            double difference = ones[one + i] - points[other + i];
            sum += difference * difference;
        }
        return sum;
    }

    /** Keeps a piece if it is among the nearest so far, these in order. */
    private void offer(int piece, double distance, int candidates) {
        int at = found < candidates ? found++ : found - 1;
        while (at > 0 && bestDistance[at - 1] > distance) {
            best[at] = best[at - 1];
            bestDistance[at] = bestDistance[at - 1];
            at--;
        }
        best[at] = piece;
        bestDistance[at] = distance;
    }

    private void remove(int piece) {
        int leaf = leafOf[piece];
        int last = from[leaf] + left[leaf] - 1;
        int at = last;
        while (members[at] != piece) {
            at--;
        }
        members[at] = members[last];
        members[last] = piece;
        System.arraycopy(
                memberPoints, last * States.DIMENSIONS, memberPoints, at * States.DIMENSIONS, States.DIMENSIONS);
        for (int node = leaf; node != Wanted.NONE; node = parent[node]) {
            left[node]--;
        }
    }
}
