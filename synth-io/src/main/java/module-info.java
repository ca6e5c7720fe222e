/**
 * Reads histories of bars from files and writes series of bars to files: CSV, Excel workbooks, ZIP archives.
 */
module io.synthmarket.io {
    requires static transitive org.jspecify;
    requires transitive io.synthmarket.core;
    requires org.dhatim.fastexcel;
    requires tools.jackson.core;
    requires tools.jackson.dataformat.csv;

    exports io.synthmarket.io;

    uses io.synthmarket.io.BatchFormatProvider;
}
