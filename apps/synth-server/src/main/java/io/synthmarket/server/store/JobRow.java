package io.synthmarket.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Reads a job from a row of its table. */
final class JobRow {

    private JobRow() {}

    static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getString("id"),
                row.getString("owner"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new Job.Request(
                        row.getString("dataset"),
                        row.getString("dataset_name"),
                        row.getString("options"),
                        row.getString("words")),
                new Job.Plan(
                        row.getLong("seed"),
                        row.getString("command"),
                        row.getString("recipe"),
                        row.getString("batch_id"),
                        row.getInt("requested"),
                        row.getInt("path_bars"),
                        row.getString("notes")),
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
                        row.getString("warnings")));
    }
}
