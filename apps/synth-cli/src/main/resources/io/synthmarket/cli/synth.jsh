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

void spark(PathSet paths) {
    paths.stream().limit(20).forEach(path -> System.out.println(drawable(Sparkline.of(path.series()))));
}

void memory(BarView bars) {
    int lags = 50;
    double band = 1.96 / Math.sqrt(bars.size() - 1);
    for (Curve curve : Metrics.curves(bars)) {
        double[] first = Arrays.copyOf(curve.values(), Math.min(lags, curve.lags()));
        System.out.printf(Locale.ROOT, "%-19s  %s%n", curve.id(), drawable(Sparkline.of(first).band(band)));
    }
    System.out.printf(Locale.ROOT, "%-19s  lags 1..%d, dotted within +-%.4f%n", "", lags, band);
}

void acf(BarView bars) {
    memory(bars);
}

void acf(SyntheticPath path) {
    memory(path.series());
}

Path report(PathSet paths, Path file) throws IOException {
    BatchReport.of(paths).threads(Runtime.getRuntime().availableProcessors()).write(file);
    System.out.println("The report is in " + file.toAbsolutePath());
    return file;
}

Path show(PathSet paths, Path file) throws IOException {
    return report(paths, file);
}

Path show(PathSet paths) throws IOException {
    return report(paths, Files.createTempDirectory("synth").resolve("report.html"));
}

boolean hasBrowser() {
    return java.awt.Desktop.isDesktopSupported()
            && java.awt.Desktop.getDesktop().isSupported(java.awt.Desktop.Action.BROWSE);
}

void browse(Path file) throws IOException {
    if (hasBrowser()) {
        java.awt.Desktop.getDesktop().browse(file.toUri());
    } else {
        System.out.println("There is no browser to open here; the page is " + file.toUri());
    }
}

void print(Object value) {
    System.out.println(value);
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
            A report    show(paths)                   a page in the temporary folder
                        show(paths, Path.of("report.html"))
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
