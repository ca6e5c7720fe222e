package io.synthmarket.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a page together, of its parts beside this class and the charting library, so that it needs nothing from anywhere. */
public final class PageFile {

    /** In the order in which they need each other. The first of them are modules, which other pages import too. */
    private static final List<String> SCRIPTS = List.of(
            "numbers.js",
            "ticks.js",
            "times.js",
            "words.js",
            "bands.js",
            "places.js",
            "base.js",
            "plots.js",
            "table.js",
            "fan.js",
            "candles.js",
            "curves.js",
            "risk.js",
            "score.js",
            "main.js");

    /** What makes a file a module: here all are one script, whose parts see each other as they are. */
    private static final Pattern MODULE =
            Pattern.compile("(?m)^(?:import .*;$|export (?=(?:async function|function|class|const) ))");

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private PageFile() {}

    /** Writes the page that shows data, under a title that may hold any characters. */
    public static String of(String title, PageJson data) {
        String style =
                String.join("\n", resource("uplot/uPlot.min.css"), resource("shared.css"), resource("report.css"));
        String library = resource("uplot/uPlot.iife.min.js");
        StringBuilder script = new StringBuilder("\"use strict\";\n(() => {\n");
        SCRIPTS.forEach(part ->
                script.append(MODULE.matcher(resource(part)).replaceAll("")).append('\n'));
        String own = script.append("})();\n").toString();
        String policy = "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(library) + "' '"
                + hash(own) + "'; base-uri 'none'; form-action 'none'";
        return filled(
                resource("report.html"),
                Map.of(
                        "policy", policy,
                        "style", style,
                        "library", library,
                        "script", own,
                        "licence", escape(resource("uplot/LICENSE").strip()),
                        "title", escape(title),
                        "data", data.toString()));
    }

    /** Puts texts in the places that name them. */
    private static String filled(String template, Map<String, String> texts) {
        int size = texts.values().stream().mapToInt(String::length).sum();
        StringBuilder page = new StringBuilder(template.length() + size);
        Matcher place = PLACE.matcher(template);
        int from = 0;
        while (place.find()) {
            page.append(template, from, place.start()).append(texts.get(place.group(1)));
            from = place.end();
        }
        return page.append(template, from, template.length()).toString();
    }

    /** Names the content of an element to the browser, which then runs no other. */
    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(symbol -> {
            if ("&<>\"'{}".indexOf(symbol) >= 0) {
                escaped.append("&#").append(symbol).append(';');
            } else {
                escaped.appendCodePoint(symbol);
            }
        });
        return escaped.toString();
    }

    private static String resource(String name) {
        try (InputStream in = PageFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        name + " must be in the jar of synth-report but is not; build it with Maven");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
