package io.synthmarket.server.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of the dashboard are kept as long as they stay the same. */
class DashboardRoutesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "index-DiwrgTda.js|public, max-age=31536000, immutable",
                "index-B_x-4kQ1.css|public, max-age=31536000, immutable",
                "licences.txt|no-cache",
                "index.js|no-cache"
            })
    void caching_ofAFile_isForEverWhereItsNameHasAHash(String name, String expected) {
        assertThat(DashboardRoutes.caching(name)).isEqualTo(expected);
    }
}
