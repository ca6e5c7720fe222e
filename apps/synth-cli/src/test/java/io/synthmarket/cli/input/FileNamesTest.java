package io.synthmarket.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.io.BarFileKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FileNamesTest {

    @ParameterizedTest
    @EnumSource
    void stem_ofAFileOfAnyKind_hasNoEnding(BarFileKind kind) {
        assertThat(kind.endings())
                .allSatisfy(ending ->
                        assertThat(FileNames.stem("Nasdaq.100" + ending)).isEqualTo("Nasdaq.100"));
    }

    @ParameterizedTest
    @CsvSource({"folder/prices.CSV.GZ, prices", "prices.json, prices.json", ".csv, .csv"})
    void stem_ofOtherNames_isWhatIsLeft(String name, String stem) {
        assertThat(FileNames.stem(name)).isEqualTo(stem);
    }

    @Test
    void kind_ofAName_isThatOfItsEnding() {
        assertThat(FileNames.isOf(BarFileKind.XLSX, "BARS.XLSX")).isTrue();
        assertThat(FileNames.isOf(BarFileKind.ZIP, "BARS.XLSX")).isFalse();
    }
}
