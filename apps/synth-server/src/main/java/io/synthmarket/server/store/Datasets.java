package io.synthmarket.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Which data sets there are. */
public final class Datasets {

    private final Jdbi jdbi;

    /** Looks into a database. */
    public Datasets(Database database) {
        jdbi = database.jdbi();
    }

    /** Adds a data set, unless its owner has one of the same bytes; tells whether it is new. */
    public boolean add(Dataset dataset) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into datasets (added, owner, sha256, name, ending, bytes, created_at, findings)
                                values (:added, :owner, :sha256, :name, :ending, :bytes, :createdAt, :findings)
                                on conflict do nothing""")
                        .bind("added", dataset.added())
                        .bind("owner", dataset.owner())
                        .bind("sha256", dataset.sha256())
                        .bind("name", dataset.name())
                        .bind("ending", dataset.ending())
                        .bind("bytes", dataset.bytes())
                        .bind("createdAt", dataset.createdAt().atOffset(ZoneOffset.UTC))
                        .bind("findings", dataset.findings())
                        .execute())
                == 1;
    }

    /** Calls a data set of an owner otherwise. */
    public void rename(String owner, String sha256, String name, String findings) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update datasets set name = :name, findings = :findings where owner = :owner and sha256 = :sha256")
                .bind("owner", owner)
                .bind("sha256", sha256)
                .bind("name", name)
                .bind("findings", findings)
                .execute());
    }

    /** Finds a data set of an owner. */
    public Optional<Dataset> find(String owner, String sha256) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from datasets where owner = :owner and sha256 = :sha256")
                        .bind("owner", owner)
                        .bind("sha256", sha256)
                        .map(Datasets::dataset)
                        .findOne());
    }

    /** Lists data sets of an owner, the newest first. */
    public Page<Dataset> list(String owner, int limit, Optional<String> after) {
        return jdbi.withHandle(handle -> Page.of(
                handle.createQuery("""
                                select * from datasets where owner = :owner and added < :after
                                order by added desc limit :limit""")
                        .bind("owner", owner)
                        .bind("after", after.orElse(SortableId.LAST))
                        .bind("limit", limit + 1)
                        .map(Datasets::dataset)
                        .list(),
                limit,
                Dataset::added));
    }

    /** Forgets a data set of an owner that no job needs which is not over; tells whether it did. */
    public boolean remove(String owner, String sha256) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                delete from datasets where owner = :owner and sha256 = :sha256 and not exists (
                                    select 1 from jobs where owner = :owner and dataset = :sha256
                                    and state in ('QUEUED', 'RUNNING'))""")
                        .bind("owner", owner)
                        .bind("sha256", sha256)
                        .execute())
                == 1;
    }

    /** Tells whether anybody has a data set that is in a file of this hash and ending. */
    public boolean use(String sha256, String ending) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select count(*) from datasets where sha256 = :sha256 and ending = :ending")
                        .bind("sha256", sha256)
                        .bind("ending", ending)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    /** Adds up the bytes of an owner's data sets. */
    public long bytes(String owner) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select coalesce(sum(bytes), 0) from datasets where owner = :owner")
                        .bind("owner", owner)
                        .mapTo(Long.class)
                        .one());
    }

    /** Adds up the bytes of all files, each once, whoever has it. */
    public long bytes() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                                select coalesce(sum(bytes), 0)
                                from (select sha256, max(bytes) as bytes from datasets group by sha256) as files""").mapTo(Long.class).one());
    }

    private static Dataset dataset(ResultSet row, StatementContext context) throws SQLException {
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
