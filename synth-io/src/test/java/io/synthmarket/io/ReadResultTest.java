package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.Ledger;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadResultTest {

    private static ReadResult read(String text) throws IOException {
        return BarCsv.reader().read(new StringReader(text), "text");
    }

    @Test
    void ledger_withoutHistory_isOfOneThatEndsWithTheLastBarUsed() throws IOException {
        ReadResult told = read("Open,High,Low,Close,SourceIndex\n1,2,0.5,1,3\n1,2,0.5,1,9\n");

        assertThat(told.ledger()).contains(Ledger.of(new int[] {3, 9}, 9));
    }

    @Test
    void ledger_withoutColumn_isEmpty() throws IOException {
        assertThat(read("Open,High,Low,Close\n1,2,0.5,1\n").ledger()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "x"})
    void ledger_ofWhatIsNoBar_isEmpty(String number) throws IOException {
        String text = "Open,High,Low,Close,SourceIndex\n1,2,0.5,1,1\n1,2,0.5,1," + number + "\n";

        assertThat(read(text).ledger()).isEmpty();
    }
}
