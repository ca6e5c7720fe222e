package io.synthmarket.server.datasets;

import io.synthmarket.cli.call.CallFault;
import io.synthmarket.cli.call.CheckCall;
import io.synthmarket.core.BarSeries;
import io.synthmarket.io.BarFileKind;
import io.synthmarket.server.common.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of bars, as it lies on the disk.
 *
 * @param path where
 * @param name what its owner calls it
 * @param ending by which it is read
 * @param bytes how large it is
 */
public record BarFile(Path path, String name, String ending, long bytes) {

    /** Files whose columns have types, so that there is nothing to find out about them. */
    private static final Set<BarFileKind> TYPED =
            Set.of(BarFileKind.PARQUET, BarFileKind.ARROW, BarFileKind.ARROW_STREAM);

    private static final int TIMES_OF_TEXT = 3;
    private static final int TIMES_OF_PACKED = 20;

    /** Estimates how much memory it takes to read it. */
    public long memory() {
        boolean isText = BarFileKind.TEXT.endings().contains(ending);
        return bytes * (isText ? TIMES_OF_TEXT : TIMES_OF_PACKED);
    }

    /** Reads its bars, as options of {@code synth check} say. */
    public BarSeries bars(List<String> words) throws CallFault {
        return CheckCall.bars(path, name, words);
    }

    /** Tells what is in it and what is wrong with it, as options of {@code synth check} say. */
    public ObjectNode check(List<String> words) throws CallFault {
        boolean typed = BarFileKind.ofName(ending).filter(TYPED::contains).isPresent();
        return typed ? checkTyped(words) : (ObjectNode) Json.tree(CheckCall.json(path, name, words));
    }

    private ObjectNode checkTyped(List<String> words) {
        ObjectNode json = Json.object();
        json.put("file", name);
        try {
            BarSeries bars = bars(words);
            json.put("rows", bars.size());
            json.put("bars", bars.size());
            json.put("widened", 0);
            json.put("left_out", 0);
            json.put("has_volume", bars.hasVolume());
            json.put("has_times", bars.hasTimes());
            if (bars.hasTimes()) {
                json.put("first", bars.time(0).toString());
                json.put("last", bars.time(bars.size() - 1).toString());
            }
            json.putArray("inferences");
            json.putArray("defects");
        } catch (CallFault e) {
            json.putObject("fault").put("message", String.valueOf(e.getMessage()));
        }
        return json;
    }
}
