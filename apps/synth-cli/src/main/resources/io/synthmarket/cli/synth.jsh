// Start-up script for JShell: imports, what can be typed, and a few short words for it.
//
//     jshell --class-path synth.jar synth.jsh
//
// "synth shell" runs it, "synth shell --script" prints it.

import io.synthmarket.arrow.*;
import io.synthmarket.core.*;
import io.synthmarket.io.*;
import io.synthmarket.metrics.*;
import io.synthmarket.parquet.*;
import io.synthmarket.report.*;
import io.synthmarket.samples.*;
import io.synthmarket.tensors.*;
import java.nio.charset.Charset;
import java.time.*;

// A method that has others of its name beside it cannot call them in JShell, so each calls one that stands alone.

Sparkline drawable(Sparkline line) {
    Charset terminal = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    return terminal.newEncoder().canEncode('\u2581') ? line : line.ascii();
}

Sparkline spark(double... values) {
    return drawable(Sparkline.of(values));
}

Sparkline spark(BarView bars) {
    return drawable(Sparkline.of(bars));
}

Sparkline spark(SyntheticPath path) {
    return drawable(Sparkline.of(path.series()));
}

Sparkline spark(Curve curve) {
    return drawable(Sparkline.of(curve));
}

Sparkline spark(Collection<? extends Number> values) {
    return drawable(Sparkline.of(values.stream().mapToDouble(Number::doubleValue).toArray()));
}

// Some paths of a set, a line each: ten are what the shell shows of a value before it cuts it.

record Sparks(List<Sparkline> lines, int paths) {
    Sparks width(int characters) {
        return new Sparks(lines.stream().map(line -> line.width(characters)).toList(), paths);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append("\n").append(line));
        return text + (paths > lines.size() ? "\nand " + (paths - lines.size()) + " more" : "");
    }
}

Sparks spark(PathSet paths) {
    return new Sparks(
            paths.stream().limit(10).map(path -> drawable(Sparkline.of(path.series()))).toList(), paths.size());
}

void memory(BarView bars, int most) {
    if (bars.size() < 3) {
        throw new IllegalArgumentException("acf must be given at least 3 bars but was given " + bars.size());
    }
    if (most < 1) {
        throw new IllegalArgumentException("lags of acf must be at least 1 but were " + most);
    }
    double band = 1.96 / Math.sqrt(bars.size() - 1);
    int last = 0;
    for (Curve curve : Metrics.curves(bars)) {
        int lags = Math.min(most, curve.lags());
        Sparkline line = Sparkline.of(Arrays.copyOf(curve.values(), lags)).width(Math.max(1, lags)).band(band);
        System.out.printf(Locale.ROOT, "%-19s  %s%n", curve.id(), lags == 0 ? "undefined: all the same" : drawable(line));
        last = Math.max(last, lags);
    }
    if (last > 0) {
        System.out.printf(Locale.ROOT, "%-19s  lags 1..%d, dotted within +-%.4f, hanging from the top below it;%n", "", last, band);
        System.out.printf("%-19s  that band is of independent returns, and clustered ones leave it more often%n", "");
    }
}

void memoryOfFirst(PathSet paths, int most) {
    memory(paths.path(0).series(), most);
    System.out.printf(Locale.ROOT, "%-19s  path 0 of %d, as in acf(paths.path(0))%n", "", paths.size());
}

void acf(BarView bars) {
    memory(bars, 50);
}

void acf(BarView bars, int lags) {
    memory(bars, lags);
}

void acf(SyntheticPath path) {
    memory(path.series(), 50);
}

void acf(SyntheticPath path, int lags) {
    memory(path.series(), lags);
}

void acf(PathSet paths) {
    memoryOfFirst(paths, 50);
}

void acf(PathSet paths, int lags) {
    memoryOfFirst(paths, lags);
}

Path report(PathSet paths, Path file) throws IOException {
    BatchReport.of(paths).threads(Runtime.getRuntime().availableProcessors()).write(file);
    System.out.println("The report is in " + file.toAbsolutePath());
    return file;
}

Path show(PathSet paths, Path file) throws IOException {
    return report(paths, file);
}

Path show(PathSet paths, String file) throws IOException {
    return report(paths, Path.of(file));
}

Path show(PathSet paths) throws IOException {
    return report(paths, Files.createTempDirectory("synth").resolve("report.html"));
}

boolean hasBrowser() {
    return java.awt.Desktop.isDesktopSupported()
            && java.awt.Desktop.getDesktop().isSupported(java.awt.Desktop.Action.BROWSE);
}

void open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
        throw new FileNotFoundException(
                "page must be a file but there is none at " + file.toAbsolutePath() + "; show(paths, file) makes one");
    }
    if (hasBrowser()) {
        java.awt.Desktop.getDesktop().browse(file.toUri());
    } else {
        System.out.println("There is no browser to open here; the page is " + file.toUri());
    }
}

void browse(Path file) throws IOException {
    open(file);
}

void browse(String file) throws IOException {
    open(Path.of(file));
}

void print(Object value) {
    String inBrackets = Arrays.deepToString(new Object[] {value});
    System.out.println(inBrackets.substring(1, inBrackets.length() - 1));
}

void help() {
    System.out.print("""
            History     var history = Samples.sp500Daily()
                        var history = BarCsv.read(Path.of("prices.csv"))
            Paths       var paths = Synth.from(history).seed(42).generate(10)
                        var path = paths.path(0)
                        paths.recipe()                one line that makes them again
            Scores      print(Fidelity.concept().compare(history, path.series()))
                        print(Fidelity.calibrated().compare(history, path.series()))
                        Metrics.of(history)
                        Metrics.of(history, MetricFamily.RISK)
            Pictures    spark(history)   spark(path)   spark(paths)   spark(1, 3, 2).width(40)
                        acf(history)     acf(path)    memory of returns, their sizes and squares
                        acf(paths)                    the same of the first of them
                        acf(history, 20)              the same of twenty lags, a hundred at most
            A report    show(paths)                   a page in the temporary folder
                        show(paths, "report.html")
                        browse(show(paths))           the same, opened in a browser
            Files       BarCsv.write(path.series(), Path.of("path.csv"))
            More        print(x) shows all of a value, where the shell cuts a long one
                        Tab completes, Tab again tells what there is; /exit leaves
            """);
}

System.out.println("Synthetic Market Engine " + Synth.version() + ". Everything is imported; type help() for more.")
System.out.println("    var history = Samples.sp500Daily()")
System.out.println("    var paths = Synth.from(history).seed(42).generate(10)")
System.out.println("    spark(history)   acf(history)   show(paths)")
