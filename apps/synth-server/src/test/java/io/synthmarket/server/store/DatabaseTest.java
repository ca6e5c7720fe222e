package io.synthmarket.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseTest {

    private final SQLException lost = new SQLException("the connection was closed", "08006");

    @Test
    void isAway_ofAConnectionThatWasLost_isTrue() {
        assertThat(Database.isAway(new UncategorizedSQLException("query", "select 1", lost)))
                .isTrue();
    }

    @Test
    void isAway_ofAConnectionThatCannotBeHad_isTrue() {
        assertThat(Database.isAway(new CannotGetJdbcConnectionException("none", new SQLException("timed out"))))
                .isTrue();
    }

    @Test
    void isAway_ofARollbackThatFailedAfterTheConnectionWasLost_isTrue() {
        TransactionSystemException rollback =
                new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(new UncategorizedSQLException("query", "select 1", lost));

        assertThat(Database.isAway(rollback)).isTrue();
    }

    @Test
    void isAway_ofAnotherFault_isFalse() {
        assertThat(Database.isAway(new DataIntegrityViolationException("twice", new SQLException("twice", "23505"))))
                .isFalse();
    }
}
