package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synthmarket.metrics.internal.CandleSums;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Range volatilities of the market data of {@link ReferenceOracleTest}, by numpy; it runs only where the folder stands beside the repository. */
class CandleSumsOracleTest {

    @TestFactory
    Stream<DynamicTest> volatilities_ofEachFile_areThoseOfTheReference() {
        Optional<Path> shared = ReferenceOracleTest.sharedFolder();
        assumeTrue(shared.isPresent(), "there is no folder shared/reference with metrics.json beside the repository");
        Path folder = shared.orElseThrow();
        JsonNode reference = JsonMapper.shared().readTree(folder.resolve("reference/metrics.json"));
        return reference
                .propertyStream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(), () -> compare(folder.resolve("data").resolve(file.getKey()), file.getValue())));
    }

    private static void compare(Path file, JsonNode expected) throws IOException {
        CandleSums sums = CandleSums.of(ReferenceOracleTest.read(file));

        assertIs(sums.parkinson(), expected.get("parkinson"));
        assertIs(sums.garmanKlass(), expected.get("garman_klass"));
        assertIs(sums.rogersSatchell(), expected.get("rogers_satchell"));
    }

    private static void assertIs(double value, JsonNode expected) {
        assertThat(value).isCloseTo(expected.doubleValue(), ReferenceOracleTest.near(expected));
    }
}
