package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Generator;
import io.synthmarket.core.Judge;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.RandomStream;
import io.synthmarket.core.Synth;
import io.synthmarket.core.TradingClock;
import io.synthmarket.metrics.Fidelity;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * Prints what making and judging a candidate costs beside a plain kernel that copies the same columns, {@link PlainKernel}, in nanoseconds
 * per bar of processor time. All take turns, so that what else the machine does meets each alike.
 */
public final class CandidateCostTable {

    private static final int[] SIZES = {5_000, 40_000, 600_000};
    private static final int CANDIDATES = 8;
    private static final long BARS_PER_TURN = 400_000;
    private static final int WARM_UP = 30;
    private static final int TURNS = 61;

    /** How long the pieces of {@code matched} are, in square roots of the number of returns. */
    private static final double ROOTS = .75;

    private static final double SCALE = 1.01;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private double sink;

    private CandidateCostTable() {}

    /**
     * Prints the table.
     *
     * @param args nothing
     */
    public static void main(String[] args) {
        CandidateCostTable table = new CandidateCostTable();
        Map<String, List<Double>> rows = new LinkedHashMap<>();
        for (int size : SIZES) {
            System.err.println(size + " bars");
            table.measure(size, rows);
        }
        System.out.println("| operation | ns per bar, 5,000 bars | 40,000 bars | 600,000 bars |\n|---|---:|---:|---:|");
        rows.forEach((name, costs) -> {
            StringBuilder row = new StringBuilder("| " + name + " |");
            costs.forEach(cost -> row.append(String.format(Locale.ROOT, " %.1f |", cost)));
            System.out.println(row);
        });
        System.err.println("checksum " + table.sink);
    }

    private void measure(int bars, Map<String, List<Double>> rows) {
        Map<String, IntToDoubleFunction> operations = operations(bars);
        int calls = (int) Math.max(1, BARS_PER_TURN / bars);
        double[][] turns = new double[operations.size()][TURNS];
        for (int turn = -WARM_UP; turn < TURNS; turn++) {
            int row = 0;
            for (IntToDoubleFunction operation : operations.values()) {
                long before = THREADS.getCurrentThreadCpuTime();
                for (int call = 0; call < calls; call++) {
                    sink += operation.applyAsDouble((turn + WARM_UP) * calls + call);
                }
                long spent = THREADS.getCurrentThreadCpuTime() - before;
                turns[row++][Math.max(turn, 0)] = (double) spent / calls / bars;
            }
        }
        int row = 0;
        for (String name : operations.keySet()) {
            Arrays.sort(turns[row]);
            rows.computeIfAbsent(name, key -> new ArrayList<>()).add(turns[row++][TURNS / 2]);
        }
    }

    private static Map<String, IntToDoubleFunction> operations(int bars) {
        BarSeries history = Histories.ofLength(bars);
        BarSeries[] candidates = Histories.candidates(history, CANDIDATES);
        Judge concept = Fidelity.concept().against(history).judge();
        Judge calibrated = Fidelity.calibrated().against(history).judge();
        PlainKernel kernel = new PlainKernel(history, (int) Math.rint(ROOTS * Math.sqrt(bars)), SCALE);
        RandomStream random = RandomStream.of(1, 0, 0);
        Generator plain =
                Synth.from(history).clock(TradingClock.daily()).unscored().seed(1);
        Map<String, IntToDoubleFunction> operations = new LinkedHashMap<>();
        operations.put("plain kernel", call -> kernel.path(random)[0][0]);
        operations.put("generate, moving", made(plain.blocks(BlockLaw.moving())));
        operations.put("generate, permutation", made(plain.blocks(BlockLaw.permutation())));
        operations.put("generate, matched", made(plain.blocks(BlockLaw.matched())));
        operations.put("score, concept", call -> concept.score(candidates[call % CANDIDATES]));
        operations.put("score, calibrated", call -> calibrated.score(candidates[call % CANDIDATES]));
        PathSet scored = plain.scoredBy(Fidelity.concept()).generate(Integer.MAX_VALUE);
        operations.put(
                "generate, matched, and score",
                call -> scored.path(call).fidelity().orElseThrow());
        return operations;
    }

    private static IntToDoubleFunction made(Generator generator) {
        PathSet paths = generator.generate(Integer.MAX_VALUE);
        return call -> paths.path(call).series().close(0);
    }
}
