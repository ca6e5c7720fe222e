package io.synthmarket.report;

import io.synthmarket.core.PathSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages as text, and the data in them. */
final class Pages {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

    private Pages() {}

    /** Writes a page, its paths made on so many threads. */
    static String text(BatchReport report, PathSet paths, int threads) throws IOException {
        ReportDraft draft = report.begin();
        paths.run().threads(threads).forEachOrdered(draft::sketch, draft::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        draft.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static JsonNode data(PathSet paths) throws IOException {
        return data(text(BatchReport.of(paths), paths, 1));
    }

    static JsonNode data(String page) {
        Matcher found = DATA.matcher(page);
        if (!found.find()) {
            throw new AssertionError("the page holds no data");
        }
        return JsonMapper.shared().readTree(found.group(1));
    }
}
