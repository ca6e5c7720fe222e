package io.synthmarket.cli;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.Curve;
import io.synthmarket.metrics.Distance;
import io.synthmarket.metrics.Distances;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.Metrics;
import io.synthmarket.samples.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the page of every metric from the Javadoc of {@link MetricId} and from what belongs to which family. */
final class MetricsPage {

    private static final Path SOURCE =
            DocPages.ROOT.resolve("synth-metrics/src/main/java/io/synthmarket/metrics/MetricId.java");
    private static final Pattern CONSTANT = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public static final MetricId (\\w+) = new MetricId\\(\"(\\w+)\"\\)",
            Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\{@link\\s+#(\\w+)\\}");
    private static final Pattern TYPE = Pattern.compile("\\{@link\\s+(\\w+)(?:#\\w+)?\\}");
    private static final Pattern NEEDS = Pattern.compile("(?:^|(?<=[.;]) ?)[Nn]eeds [^.]*(?:\\.(?! |$)[^.]*)*\\.?$");

    /** Metrics whose unit is not a pure number. */
    private static final Map<String, List<String>> UNITS = units();

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> javadoc = new LinkedHashMap<>();
    private final Map<String, Set<String>> groups = groups();
    private final Map<String, Integer> fewest;

    private MetricsPage(String source, Map<String, Integer> fewest) {
        this.fewest = fewest;
        Matcher constant = CONSTANT.matcher(source);
        while (constant.find()) {
            names.put(constant.group(2), constant.group(3));
            javadoc.put(constant.group(3), constant.group(1));
        }
    }

    static String text() {
        return new MetricsPage(DocPages.text(SOURCE), FewestBars.ofSample()).page();
    }

    private static Map<String, List<String>> units() {
        Map<String, List<String>> units = new LinkedHashMap<>();
        units.put(
                "log return per bar",
                List.of(
                        "volatility",
                        "mean_return",
                        "parkinson",
                        "garman_klass",
                        "rogers_satchell",
                        "yang_zhang",
                        "value_at_risk_1",
                        "value_at_risk_5",
                        "expected_shortfall_1",
                        "expected_shortfall_5",
                        "wasserstein"));
        units.put("root of a log return", List.of("energy"));
        units.put("share of the highest close before", List.of("max_drawdown"));
        units.put("probability", List.of("ljung_box_pvalue", "arch_lm_pvalue"));
        units.put(
                "bars",
                List.of(
                        "block_length_r",
                        "block_length_r_circular",
                        "block_length_abs",
                        "block_length_abs_circular",
                        "block_length_sq",
                        "block_length_sq_circular"));
        units.put("radian", List.of("gap_share_distance"));
        units.put(
                "standard deviations of history's returns",
                List.of("value_at_risk_distance", "expected_shortfall_distance"));
        return units;
    }

    /** Sorts every metric into the group under which it is told: the fifteen, the calibrated ones, then families. */
    private static Map<String, Set<String>> groups() {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        Set<String> told = new LinkedHashSet<>();
        groups.put("The concept's fifteen", fresh(MetricId.concept(), told));
        BarSeries sample = Samples.sp500Daily();
        groups.put(
                "Of the calibrated profile",
                fresh(
                        Fidelity.calibrated()
                                .compare(sample, sample.slice(0, 500))
                                .history()
                                .metrics(),
                        told));
        for (MetricFamily family : MetricFamily.values()) {
            List<MetricId> members = new ArrayList<>(Metrics.of(sample, family).metrics());
            Metrics.curves(sample, family).stream().map(Curve::id).forEach(members::add);
            Distances.of(family).list().stream().map(Distance::id).forEach(members::add);
            groups.put("Family " + family, fresh(members, told));
        }
        groups.put(
                "Of two series, beside the distances",
                fresh(Metrics.twoSample(sample, sample.slice(0, 500)).metrics(), told));
        return groups;
    }

    private static Set<String> fresh(List<MetricId> metrics, Set<String> told) {
        Set<String> fresh = new LinkedHashSet<>();
        for (MetricId metric : metrics) {
            if (told.add(metric.name())) {
                fresh.add(metric.name());
            }
        }
        return fresh;
    }

    /** Names metrics that are documented and in no group, or the other way round. */
    static Set<String> untold() {
        MetricsPage page = new MetricsPage(DocPages.text(SOURCE), Map.of());
        Set<String> untold = new LinkedHashSet<>(page.javadoc.keySet());
        page.groups.values().forEach(untold::removeAll);
        return untold;
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # Every metric

                What each figure, curve and distance measures, in which unit, how many bars it needs, and where it comes from. `synth metrics FILE`
                prints the fifteen of the concept, `--family` those of a family; `synth compare` uses the distances.

                Notation: a series has closes C₀ … C_N₋₁ and volumes V; r_t = ln(C_t / C_t₋₁) for t = 1 … n, n = N − 1, with mean m; a_t = |r_t|.
                The autocorrelation is ρ_k(x) = Σ_{t>k} (x_t − x̄)(x_t₋k − x̄) / Σ_t (x_t − x̄)²: biased, one mean. Of a bar's open, high, low and
                close O, H, L and C, u = ln(H/O), d = ln(L/O) and b = ln(C/O). Where it says nothing else, a value is a pure number. "As tried on the sample" is the fewest bars
                from the head of the bundled sample that give a value.

                """);
        groups.forEach((title, members) -> {
            if (!members.isEmpty()) {
                page.append("- ").append(title).append(": ");
                List<String> links = members.stream()
                        .map(name -> "[`" + name + "`](#" + name + ")")
                        .toList();
                page.append(String.join(", ", links)).append('\n');
            }
        });
        groups.forEach((title, members) -> {
            if (!members.isEmpty()) {
                page.append("\n## ").append(title).append("\n");
                members.forEach(name -> append(page, name));
            }
        });
        page.append("""

                How distances are weighed is told in [judging](../judging.md), how the scores are made in
                [the calibrated fidelity](../calibrated-fidelity.md) and [the concept's](../concept-fidelity.md).
                """);
        return page.toString();
    }

    private void append(StringBuilder page, String name) {
        page.append("\n### ").append(name).append("\n\n");
        String unit = UNITS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        StringBuilder facts = new StringBuilder(unit.isEmpty() ? "" : "**Unit** " + unit + ". ");
        String source = "";
        for (String paragraph : plain(javadoc.getOrDefault(name, "")).split("\n\n", -1)) {
            if (paragraph.startsWith("Source")) {
                source = paragraph;
                continue;
            }
            Matcher needs = NEEDS.matcher(paragraph);
            boolean found = needs.find();
            String what = found ? paragraph.substring(0, needs.start()).strip() : paragraph;
            page.append(what.endsWith(";") ? what.substring(0, what.length() - 1) + "." : what)
                    .append("\n\n");
            if (found) {
                String need = needs.group().strip();
                facts.append("**Needs**").append(need.substring("Needs".length()));
                facts.append(need.endsWith(".") ? " " : ". ");
            }
        }
        Integer tried = fewest.get(name);
        if (facts.indexOf("**Needs**") < 0 && tried != null) {
            facts.append("**Needs** ").append(tried).append(" bars, as tried on the sample.");
        }
        if (!facts.isEmpty()) {
            page.append(facts.toString().strip()).append("\n\n");
        }
        if (!source.isEmpty()) {
            page.append("**Source**")
                    .append(source.substring("Source".length()))
                    .append("\n\n");
        }
        page.setLength(page.length() - 1);
    }

    /** Turns Javadoc into Markdown: a paragraph each, on one line. */
    private String plain(String comment) {
        String text = comment.replaceAll("\\s*\\n\\s*\\*", "\n").replaceAll("[ \\n]+", " ");
        text = LINK.matcher(text)
                .replaceAll(link -> Matcher.quoteReplacement(
                        "[`" + names.get(link.group(1)) + "`](#" + names.get(link.group(1)) + ")"));
        text = TYPE.matcher(text).replaceAll("`$1`");
        text = text.replace("<em>", "").replace("</em>", "").replace("<p>", "\n\n");
        text = text.replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&");
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : text.split("\n\n", -1)) {
            paragraphs.add(paragraph.strip().replace("<", "\\<").replace("*", "\\*"));
        }
        return String.join("\n\n", paragraphs);
    }
}
