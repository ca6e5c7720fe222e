package io.synthmarket.io;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Any bytes give bars or a {@link BarDataException}. Each build goes over what was found before and the seeds beside it; with {@code
 * JAZZER_FUZZ=1} a test looks for more.
 */
class CsvFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void read_anyBytes_givesBarsOrAFault(byte[] file) throws IOException {
        try {
            BarCsv.reader().read(new ByteArrayInputStream(file), "fuzz.csv");
        } catch (BarDataException e) {
            // What is no file of bars is to be refused.
        }
    }
}
