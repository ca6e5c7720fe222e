package io.synthmarket.parquet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Another reader and writer of Parquet: DuckDB, by its JDBC driver. */
final class DuckDb {

    private DuckDb() {}

    /** Asks for rows, as texts joined by bars; {@code FILE} stands for the file. */
    static List<String> rows(Path file, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query.replace("FILE", "'" + file + "'"))) {
            while (found.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    cells.add(String.valueOf(found.getObject(column)));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    /** Writes a table as a Parquet file. */
    static Path write(Path file, String query) throws SQLException {
        return write(file, query, "snappy");
    }

    /** Writes a table as a Parquet file with a codec. */
    static Path write(Path file, String query, String codec) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (" + query + ") to '" + file + "' (format parquet, codec '" + codec + "')");
        }
        return file;
    }
}
