package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.CsvDialect;
import io.synthmarket.io.DecimalMark;
import io.synthmarket.io.Inference;
import io.synthmarket.io.internal.csv.column.ColumnNames;
import io.synthmarket.io.internal.csv.column.ColumnRole;
import io.synthmarket.io.internal.csv.column.Header;
import io.synthmarket.io.internal.csv.number.NumberStyle;
import io.synthmarket.io.internal.csv.text.Lines;
import io.synthmarket.io.internal.csv.text.TextSource;
import io.synthmarket.io.internal.csv.time.TimeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds out how a file is to be read: from what the caller states, then from names, then from the first rows. */
public final class LayoutFinder {

    private static final int MOST_ROWS_BEFORE = 5;

    private static final String CHARSET_ADVICE =
            "; the text is not in UTF-8, so if names look odd, save it in UTF-8 or state its charset, such as CsvDialect"
                    + " \"charset=windows-1250\" or \"charset=GB18030\"";

    /** What columns are found by. */
    private enum Means {
        STATEMENT,
        NAMES,
        VALUES
    }

    private final String source;
    private final CsvDialect dialect;
    private final String charsetAdvice;
    private final HeadShape shape;
    private final Head all;
    private final long firstLine;
    private final Means means;
    private final List<Inference> inferences = new ArrayList<>();

    private LayoutFinder(TextSource text, String head, CsvDialect dialect) throws IOException {
        this.source = text.source();
        this.dialect = dialect;
        this.charsetAdvice = text.foreignLine() == 0 ? "" : CHARSET_ADVICE;
        this.shape = HeadShape.of(source, head, dialect, charsetAdvice);
        this.all = rows(text, head, shape);
        this.firstLine = all.line(0);
        this.means = !dialect.columns().isEmpty() ? Means.STATEMENT : shape.named() ? Means.NAMES : Means.VALUES;
    }

    /**
     * Finds out how a text that is not blank is to be read.
     *
     * @throws BarDataException if it cannot be read, or in more than one way
     */
    public static Layout find(TextSource text, CsvDialect dialect) throws IOException {
        String head = text.head();
        LayoutFinder finder = new LayoutFinder(text, head, dialect);
        finder.inferLinesBefore(head);
        return finder.find();
    }

    private static Head rows(TextSource text, String head, HeadShape shape) throws IOException {
        String source = text.source();
        Head rows = Head.of(source, head, text.headIsWhole(), shape.delimiter(), shape.linesBefore());
        if (rows.size() == 0) {
            rows = Head.of(source, head + "\n", true, shape.delimiter(), shape.linesBefore());
        }
        rows.requireRow(source, shape.linesBefore());
        return rows;
    }

    private void inferLinesBefore(String head) {
        List<String> before = head.substring(0, Lines.start(head, shape.linesBefore()))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (!before.isEmpty() && dialect.skippedLines().isEmpty()) {
            inferences.add(new Inference(
                    "lines",
                    before.size() + " before the " + (shape.named() ? "names" : "rows") + " passed over, the first: "
                            + Echo.quote(before.get(0).strip())));
        }
    }

    private Layout find() throws IOException {
        Head belowNames = shape.named() ? all.below(1) : all;
        int wordRows = shape.named() ? Math.min(belowNames.rowsOfWords(), MOST_ROWS_BEFORE) : 0;
        Head rows = belowNames.below(wordRows);
        List<String> names =
                shape.named() ? aligned(all.row(0), rows) : Header.numbered(Math.max(1, rows.usualCount()));
        Map<ColumnRole, Integer> places = places(names);
        if (means == Means.STATEMENT) {
            ColumnCheck.requireStated(source, rows, ColumnRole.parse(String.join(",", dialect.columns())));
            names = statedNames(names.size());
        } else if (means == Means.NAMES) {
            ColumnCheck.requireNamed(source, rows, names);
        }
        rows = ofWanted(rows, new Header(firstLine, names, places));
        TimeFinder finder = new TimeFinder(source, rows, dialect);
        List<Integer> volumes = means == Means.NAMES ? named(names).volumes() : List.of();
        if (means != Means.STATEMENT) {
            new TimePlaces(finder, names, shape.named()).find(places, volumes, inferences);
        }
        Header header = new Header(firstLine, names, places);
        NumberStyle numbers = numbers(rows, header, volumes, pointUse(), inferences);
        PriceFit fit = new PriceFit(rows, names.size(), numbers);
        TimeText times = header.time() == Header.NONE ? new TimeText() : finder.find(header, inferences);
        header = switch (means) {
            case STATEMENT -> header;
            case NAMES -> byNames(named(names), header, rows, fit, finder);
            case VALUES -> byValues(header, fit, finder, places);
        };
        requireNumbers(new ColumnCheck(source, rows, header, fit));
        int moreNames = wordRows + rowsOfNames(rows, header, fit, finder);
        if (moreNames > 0 && shape.named()) {
            inferences.add(
                    new Inference("lines", moreNames + " more with names passed over below the names of the columns"));
        }
        return new Layout(
                shape.delimiter(),
                shape.linesBefore(),
                (shape.named() ? 1 : 0) + moreNames,
                header,
                numbers,
                dialect.priceScale().orElse(1),
                times,
                inferences);
    }

    private Map<ColumnRole, Integer> places(List<String> names) {
        return switch (means) {
            case STATEMENT -> statedPlaces();
            case NAMES -> named(names).places(shape.delimiter());
            case VALUES -> new EnumMap<>(ColumnRole.class);
        };
    }

    private NumberEvidence.PointUse pointUse() {
        return shape.delimiter() == ';' && shape.named()
                ? NumberEvidence.PointUse.MAY_GROUP
                : NumberEvidence.PointUse.DECIMAL;
    }

    private Header byNames(NamedColumns named, Header header, Head rows, PriceFit fit, TimeFinder finder) {
        Header found = chooseVolume(named.volumes(), header, fit);
        String ends = named.endsUsed(found);
        if (!ends.isEmpty()) {
            inferences.add(new Inference("columns", "by the ends of their names: " + ends));
        }
        new ColumnCheck(source, rows, found, fit).requireFit(direction(found, finder));
        if (found.volume() == Header.NONE) {
            tellUnknownVolume(found, fit);
        }
        return found;
    }

    private void requireNumbers(ColumnCheck check) {
        check.requireNumbers();
        if (dialect.priceScale().isEmpty()) {
            check.tellWholePrices(inferences);
        }
    }

    /** Leaves the rows of the instrument that is wanted, or all where none is or none of its rows is among the first. */
    private Head ofWanted(Head rows, Header header) {
        int column = header.instrument();
        if (dialect.instrument().isEmpty() || column == Header.NONE) {
            return rows;
        }
        Head wanted = rows.having(column, dialect.instrument().get());
        return wanted.size() == 0 ? rows : wanted;
    }

    /** Gives names to the fields of rows that have one field more than there are names. */
    private List<String> aligned(List<String> names, Head rows) {
        int named = names.size();
        if (rows.size() < 2 || rows.usualCount() != named + 1 || rows.isBlankFrom(named)) {
            return names;
        }
        List<List<String>> fitting = new ArrayList<>();
        for (int gap : new int[] {0, 1, named}) {
            List<String> shifted = new ArrayList<>(names);
            shifted.add(gap, "");
            if (fits(shifted, rows, gap)) {
                fitting.add(shifted);
            }
        }
        if (fitting.size() != 1) {
            return names;
        }
        List<String> found = new ArrayList<>(fitting.get(0));
        int gap = found.indexOf("");
        boolean clock = gap == 1 && new TimeFinder(source, rows, dialect).isClock(1);
        inferences.add(new Inference(
                "columns",
                "rows have " + (named + 1) + " fields for " + named + " names; field " + (gap + 1)
                        + (clock ? " has no name and is a time of day" : " has no name")));
        if (clock) {
            found.set(1, "Time");
        }
        return found;
    }

    private boolean fits(List<String> names, Head rows, int gap) {
        NamedColumns named = named(names);
        Header header = new Header(firstLine, names, named.places(shape.delimiter()));
        List<Integer> volumes = named.volumes();
        NumberStyle numbers = numbers(rows, header, volumes, NumberEvidence.PointUse.DECIMAL, new ArrayList<>());
        PriceFit fit = new PriceFit(rows, names.size(), numbers);
        TimeFinder finder = new TimeFinder(source, rows, dialect);
        boolean timed = header.time() == Header.NONE
                || finder.isColumnOfTimes(header.time())
                || finder.isTimeOfDigits(header.time());
        boolean inPlace = gap != 1 || finder.isClock(1);
        int fitting = fit.fitting(header.high(), header.low(), header.open(), header.close());
        boolean volume = volumes.isEmpty() || fit.isNumeric(volumes.get(0));
        return timed && inPlace && volume && fitting > 0 && 2 * fitting > rows.size();
    }

    private NamedColumns named(List<String> names) {
        return new NamedColumns(source, firstLine, names, charsetAdvice);
    }

    private Map<ColumnRole, Integer> statedPlaces() {
        List<ColumnRole> roles = ColumnRole.parse(String.join(",", dialect.columns()));
        Map<ColumnRole, Integer> places = new EnumMap<>(ColumnRole.class);
        for (int column = 0; column < roles.size(); column++) {
            if (roles.get(column) != ColumnRole.UNUSED) {
                places.put(roles.get(column), column);
            }
        }
        return places;
    }

    private List<String> statedNames(int columns) {
        return Header.numbered(Math.max(columns, dialect.columns().size()));
    }

    private NumberStyle numbers(
            Head rows, Header header, List<Integer> volumes, NumberEvidence.PointUse pointUse, List<Inference> notes) {
        if (dialect.decimal().isPresent()) {
            return dialect.decimal().get() == DecimalMark.COMMA ? NumberStyle.COMMA : NumberStyle.POINT;
        }
        return new NumberEvidence(rows, header, volumes).decide(source, pointUse, notes);
    }

    private Header chooseVolume(List<Integer> candidates, Header header, PriceFit fit) {
        if (header.downVolume() != Header.NONE) {
            inferences.add(new Inference(
                    "volume",
                    "the sum of " + Echo.quote(header.name(header.volume())) + " and "
                            + Echo.quote(header.name(header.downVolume()))));
        }
        if (candidates.isEmpty()) {
            return header;
        }
        int chosen = candidates.get(0);
        for (int candidate : candidates) {
            if (fit.saysSomething(candidate)) {
                chosen = candidate;
                break;
            }
        }
        if (candidates.size() > 1) {
            List<String> quoted = new ArrayList<>();
            candidates.forEach(column -> quoted.add(Echo.quote(header.name(column))));
            String why = chosen == candidates.get(0) ? "" : ", as those before it are zero or blank in the first rows";
            inferences.add(new Inference(
                    "volume", Echo.quote(header.name(chosen)) + " of " + String.join(", ", quoted) + why));
        }
        String unit = ColumnNames.volumeUnit(header.plainName(chosen));
        if (!unit.isEmpty()) {
            inferences.add(new Inference(
                    "volume",
                    "in " + unit + ", as the name " + Echo.quote(header.name(chosen)) + " says, and left so"));
        }
        return header.with(ColumnRole.VOLUME, chosen);
    }

    /** Tells of columns without a known name that have numbers as volumes are. */
    private void tellUnknownVolume(Header header, PriceFit fit) {
        List<String> candidates = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            String name = header.plainName(column);
            boolean free = !header.isUsed(column) && column != header.instrument() && !ColumnNames.isQualified(name);
            if (free
                    && fit.mayBeVolume(column)
                    && !fit.isLikePrices(column, header.close())
                    && !fit.follows(column, header.close())) {
                candidates.add(Echo.quote(header.name(column)));
            }
        }
        if (!candidates.isEmpty()) {
            inferences.add(new Inference(
                    "volume",
                    "none, as no column has a name of it; if " + String.join(" or ", candidates)
                            + " has it, name that column Volume"));
        }
    }

    private static int direction(Header header, TimeFinder finder) {
        return header.time() == Header.NONE ? 1 : finder.direction(header.time(), header.clock());
    }

    private Header byValues(Header header, PriceFit fit, TimeFinder finder, Map<ColumnRole, Integer> places) {
        int from = Math.max(header.time(), header.clock()) + 1;
        if (header.time() != Header.NONE) {
            finder.requireSome(header.name(header.time()), header.time(), header.clock());
        } else {
            new LoneClock(source, finder, fit, header.size()).requireNone();
        }
        int direction = direction(header, finder);
        places.putAll(new ValueColumns(source, header.line(), fit, from, header.size()).places(direction));
        Header found = new Header(header.line(), Header.numbered(header.size()), places);
        List<String> words = new ArrayList<>();
        found.columns(false).forEach((role, column) -> words.add(role + " " + column));
        inferences.add(new Inference("columns", "no names; by their values " + String.join(", ", words)));
        return found;
    }

    /** Counts rows at the beginning that hold more names: none of their prices is a number, and their time is none. */
    private static int rowsOfNames(Head rows, Header header, PriceFit fit, TimeFinder finder) {
        int count = 0;
        while (count < Math.min(rows.size() - 1, MOST_ROWS_BEFORE)) {
            boolean number = false;
            for (int column : new int[] {header.open(), header.high(), header.low(), header.close()}) {
                String text = rows.field(count, column);
                boolean words = text.isEmpty() || text.chars().anyMatch(Character::isLetter);
                number |= column < header.size() && (!words || !Double.isNaN(fit.value(column, count)));
            }
            if (number || (header.time() != Header.NONE && finder.mayBeTime(count, header.time(), header.clock()))) {
                break;
            }
            count++;
        }
        return count;
    }
}
