package io.synthmarket.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Which data sets there are. */
public final class Datasets {

    private final Database database;

    /** Looks into a database. */
    public Datasets(Database database) {
        this.database = database;
    }

    /** Adds a data set, unless its owner has one of the same bytes; tells whether it is new. */
    public boolean add(Dataset dataset) {
        return database.sql("""
                                insert into datasets (added, owner, sha256, name, ending, bytes, created_at, findings)
                                values (:added, :owner, :sha256, :name, :ending, :bytes, :createdAt, :findings)
                                on conflict do nothing""")
                        .param("added", dataset.added())
                        .param("owner", dataset.owner())
                        .param("sha256", dataset.sha256())
                        .param("name", dataset.name())
                        .param("ending", dataset.ending())
                        .param("bytes", dataset.bytes())
                        .param("createdAt", dataset.createdAt().atOffset(ZoneOffset.UTC))
                        .param("findings", dataset.findings())
                        .update()
                == 1;
    }

    /** Calls a data set of an owner otherwise. */
    public void rename(String owner, String sha256, String name, String findings) {
        database.sql("update datasets set name = :name, findings = :findings where owner = :owner and sha256 = :sha256")
                .param("owner", owner)
                .param("sha256", sha256)
                .param("name", name)
                .param("findings", findings)
                .update();
    }

    /** Finds a data set of an owner. */
    public Optional<Dataset> find(String owner, String sha256) {
        return database.sql("select * from datasets where owner = :owner and sha256 = :sha256")
                .param("owner", owner)
                .param("sha256", sha256)
                .query(Datasets::dataset)
                .optional();
    }

    /** Lists data sets of an owner, the newest first. */
    public Page<Dataset> list(String owner, int limit, Optional<String> after) {
        return Page.of(
                database.sql("""
                                select * from datasets where owner = :owner and added < :after
                                order by added desc limit :limit""")
                        .param("owner", owner)
                        .param("after", after.orElse(SortableId.LAST))
                        .param("limit", limit + 1)
                        .query(Datasets::dataset)
                        .list(),
                limit,
                Dataset::added);
    }

    /** Forgets a data set of an owner that no job needs which is not over; tells whether it did. */
    public boolean remove(String owner, String sha256) {
        return database.sql("""
                                delete from datasets where owner = :owner and sha256 = :sha256 and not exists (
                                    select 1 from jobs where owner = :owner and dataset = :sha256
                                    and state in ('QUEUED', 'RUNNING'))""").param("owner", owner).param("sha256", sha256).update() == 1;
    }

    /** Tells whether anybody has a data set that is in a file of this hash and ending. */
    public boolean use(String sha256, String ending) {
        return database.sql("select count(*) from datasets where sha256 = :sha256 and ending = :ending")
                        .param("sha256", sha256)
                        .param("ending", ending)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Adds up the bytes of an owner's data sets. */
    public long bytes(String owner) {
        return database.sql("select coalesce(sum(bytes), 0) from datasets where owner = :owner")
                .param("owner", owner)
                .query(Long.class)
                .single();
    }

    /** Adds up the bytes of all files, each once, whoever has it. */
    public long bytes() {
        return database.sql("""
                                select coalesce(sum(bytes), 0)
                                from (select sha256, max(bytes) as bytes from datasets group by sha256) as files""").query(Long.class).single();
    }

    private static Dataset dataset(ResultSet row, int number) throws SQLException {
        return new Dataset(
                row.getString("added"),
                row.getString("owner"),
                row.getString("sha256"),
                row.getString("name"),
                row.getString("ending"),
                row.getLong("bytes"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("findings"));
    }
}
