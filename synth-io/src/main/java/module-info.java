/**
 * Reads histories of bars from files and writes series of bars to files: CSV, Excel workbooks, ZIP archives.
 */
@SuppressWarnings("module") // formats of their own come later in the build, so the compiler cannot see them yet
module io.synthmarket.io {
    requires static transitive org.jspecify;
    requires transitive io.synthmarket.core;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;
    requires tools.jackson.core;
    requires tools.jackson.dataformat.csv;

    exports io.synthmarket.io;
    exports io.synthmarket.io.internal.columnar to
            io.synthmarket.arrow,
            io.synthmarket.parquet;
    exports io.synthmarket.io.internal.files to
            io.synthmarket.arrow,
            io.synthmarket.parquet;

    uses io.synthmarket.io.BatchFormatProvider;
}
