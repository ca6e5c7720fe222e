package io.synthmarket.io.internal.csv.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class RowTokensTest {

    @Test
    void field_behindTheLast_isEmpty() throws IOException {
        try (RowTokens rows = new RowTokens(TextSource.of(new StringReader("a,b,c\nd\n"), "prices.csv"), ',', 0)) {
            rows.next();
            rows.next();

            assertThat(rows.field(0)).isEqualTo("d");
            assertThat(rows.field(2)).isEmpty();
            assertThat(rows.field(1_000)).isEmpty();
        }
    }
}
