package io.synthmarket.metrics;

import io.synthmarket.core.Attempt;
import io.synthmarket.core.AttemptListener;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Watches what accepting and rejecting does to risk: keeps the risk figures of every attempt, and tells how those of the accepted
 * differ from those of all.
 *
 * <pre>{@code
 * RejectionAudit audit = new RejectionAudit();
 * PathSet paths = Synth.from(history).accept(Fidelity.concept().atLeast(85)).watchedBy(audit).seed(42).generate(100);
 * paths.forEachOrdered(4, path -> {});
 * System.out.println(audit.summary());
 * }</pre>
 *
 * <p><b>Determinism</b>: the summary does not depend on the number of threads; making a path again replaces what was kept of it.
 *
 * <p><b>Threads</b>: safe for any number.
 *
 * <p><b>Cost</b>: about a hundred bytes an attempt, and one more pass over its closes.
 *
 * @since 0.1.0
 */
public final class RejectionAudit implements AttemptListener {

    /** Series with fewer bars have no risk figures, and attempts at them are not kept. */
    public static final int FEWEST_BARS = RiskFigures.FEWEST_BARS;

    private final Map<Integer, List<Seen>> seen = new ConcurrentSkipListMap<>();

    /** Makes an audit that has seen nothing. */
    public RejectionAudit() {}

    @Override
    public void attempted(Attempt attempt) {
        if (attempt.candidate().size() < FEWEST_BARS) {
            return;
        }
        if (attempt.number() == 1) {
            seen.put(attempt.path(), new ArrayList<>());
        }
        seen.getOrDefault(attempt.path(), List.of())
                .add(new Seen(
                        RiskFigures.of(attempt.candidate()),
                        attempt.accepted(),
                        attempt.obstacle().orElse("")));
    }

    /**
     * Sums up what was seen.
     *
     * @return the summary
     * @throws IllegalStateException if nothing was seen yet
     */
    public RejectionSummary summary() {
        List<Seen> all = seen.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            throw new IllegalStateException("no attempt was seen yet; make the paths first");
        }
        List<Seen> accepted = all.stream().filter(Seen::accepted).toList();
        Map<RiskFigure, Distribution> ofAll = new EnumMap<>(RiskFigure.class);
        Map<RiskFigure, Distribution> ofAccepted = new EnumMap<>(RiskFigure.class);
        for (RiskFigure figure : RiskFigure.values()) {
            ofAll.put(figure, distribution(all, figure));
            if (!accepted.isEmpty()) {
                ofAccepted.put(figure, distribution(accepted, figure));
            }
        }
        return new RejectionSummary(all.size(), accepted.size(), ofAll, ofAccepted, obstacles(all));
    }

    private static Distribution distribution(List<Seen> attempts, RiskFigure figure) {
        return Distribution.of(attempts.stream()
                .mapToDouble(attempt -> attempt.figures().value(figure))
                .toArray());
    }

    /** Counts what stood in the way of attempts that were scored to the end and rejected, the most frequent first. */
    private static Map<String, Long> obstacles(List<Seen> attempts) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Seen attempt : attempts) {
            if (!attempt.accepted() && !attempt.obstacle().isEmpty()) {
                counts.merge(attempt.obstacle(), 1L, Long::sum);
            }
        }
        Map<String, Long> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    /**
     * What is kept of an attempt.
     *
     * @param figures its risk figures
     * @param accepted whether it met the rule
     * @param obstacle the metric that cost it most, empty where that is not known
     */
    private record Seen(RiskFigures figures, boolean accepted, String obstacle) {}
}
