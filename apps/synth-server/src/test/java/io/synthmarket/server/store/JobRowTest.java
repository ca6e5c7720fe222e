package io.synthmarket.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JobRowTest {

    @Test
    void text_ofAList_isAJsonArray() {
        assertThat(JobRow.text(List.of("a\"b", "ş", ""))).isEqualTo("[\"a\\\"b\",\"ş\",\"\"]");
    }
}
