package io.synthmarket.server.http.json;

import io.synthmarket.core.BarSeries;
import io.synthmarket.server.common.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bars to be drawn: some in a row become one, so that nothing that was reached is lost and there are no more than asked for. */
public final class MergedBars {

    private MergedBars() {}

    /** Tells of bars by no more than some points. */
    public static ObjectNode json(BarSeries bars, int points) {
        int size = bars.size();
        int merged = Math.max(1, (size + points - 1) / points);
        ObjectNode json = Json.object();
        json.put("bars", size);
        json.put("merged", merged);
        ArrayNode time = bars.hasTimes() ? json.putArray("time") : null;
        if (time == null) {
            json.putNull("time");
        }
        ArrayNode open = json.putArray("open");
        ArrayNode high = json.putArray("high");
        ArrayNode low = json.putArray("low");
        ArrayNode close = json.putArray("close");
        ArrayNode volume = bars.hasVolume() ? json.putArray("volume") : null;
        if (volume == null) {
            json.putNull("volume");
        }
        for (int first = 0; first < size; first += merged) {
            int end = Math.min(size, first + merged);
            double highest = bars.high(first);
            double lowest = bars.low(first);
            double sum = 0;
            for (int i = first; i < end; i++) {
                highest = Math.max(highest, bars.high(i));
                lowest = Math.min(lowest, bars.low(i));
                sum += volume == null ? 0 : bars.volume(i);
            }
            if (time != null) {
                time.add(bars.time(first).toString());
            }
            open.add(bars.open(first));
            high.add(highest);
            low.add(lowest);
            close.add(bars.close(end - 1));
            if (volume != null) {
                volume.add(sum);
            }
        }
        return json;
    }
}
