package io.synthmarket.server.store;

import io.synthmarket.server.common.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads a job from a row of its table, where a list is the text of a JSON array. */
final class JobRow {

    private JobRow() {}

    /** Writes a list as a column has it. */
    static String text(List<String> list) {
        return Json.array(list).toString();
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return Json.tree(row.getString(column))
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getString("id"),
                row.getString("owner"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new Job.Request(
                        row.getString("dataset"),
                        row.getString("dataset_name"),
                        row.getString("options"),
                        list(row, "words")),
                new Job.Plan(
                        row.getLong("seed"),
                        row.getString("command"),
                        row.getString("recipe"),
                        row.getString("batch_id"),
                        row.getInt("requested"),
                        row.getInt("path_bars"),
                        list(row, "notes")),
                new Job.Status(
                        JobState.valueOf(row.getString("state")),
                        row.getBoolean("stopping"),
                        row.getInt("starts"),
                        UtcTimes.instant(row, "started_at"),
                        UtcTimes.instant(row, "finished_at"),
                        UtcTimes.instant(row, "expires_at"),
                        row.getString("progress")),
                new Job.Outcome(
                        row.getString("fault"),
                        row.getInt("files"),
                        row.getLong("bytes"),
                        row.getString("summary"),
                        list(row, "warnings")));
    }
}
