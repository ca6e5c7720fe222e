package io.synthmarket.io.internal.xlsx;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WorkbookOutputTest {

    @Test
    void requireRows_atTheLimit_passes() {
        assertThatCode(() -> WorkbookOutput.requireRows(1_048_575)).doesNotThrowAnyException();
    }

    @Test
    void requireRows_beyondTheLimit_isRefused() {
        assertThatThrownBy(() -> WorkbookOutput.requireRows(1_048_576))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a workbook must have at most 1048575 bars, the rows of a sheet less one for headings, but"
                        + " the series has 1048576; slice the series or write it as CSV");
    }
}
