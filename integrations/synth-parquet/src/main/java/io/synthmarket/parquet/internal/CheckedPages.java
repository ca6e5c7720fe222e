package io.synthmarket.parquet.internal;

import java.util.Optional;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.jspecify.annotations.Nullable;

/** The pages of a group of rows, checked for what a damaged file would have read wrong, or take memory for. */
final class CheckedPages implements PageReadStore {

    private final PageReadStore pages;

    CheckedPages(PageReadStore pages) {
        this.pages = pages;
    }

    @Override
    public PageReader getPageReader(ColumnDescriptor column) {
        PageReader reader = pages.getPageReader(column);
        if (reader.getTotalValueCount() != pages.getRowCount()) {
            throw new IllegalArgumentException("a column must have a value for each of " + pages.getRowCount()
                    + " rows but has " + reader.getTotalValueCount());
        }
        return new Checked(reader);
    }

    @Override
    public long getRowCount() {
        return pages.getRowCount();
    }

    @Override
    public Optional<Long> getRowIndexOffset() {
        return pages.getRowIndexOffset();
    }

    /** Looks at a dictionary before memory is taken for its entries. */
    private record Checked(PageReader pages) implements PageReader {

        @Override
        public @Nullable DictionaryPage readDictionaryPage() {
            DictionaryPage dictionary = pages.readDictionaryPage();
            if (dictionary != null) {
                int entries = dictionary.getDictionarySize();
                if (entries < 0 || entries > dictionary.getUncompressedSize()) {
                    throw new IllegalArgumentException("a dictionary must have at most as many entries as bytes, "
                            + dictionary.getUncompressedSize() + ", but has " + entries);
                }
            }
            return dictionary;
        }

        @Override
        public long getTotalValueCount() {
            return pages.getTotalValueCount();
        }

        @Override
        public @Nullable DataPage readPage() {
            return pages.readPage();
        }
    }
}
