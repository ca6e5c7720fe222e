package io.synthmarket.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.metrics.RiskFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageFileTest {

    private static final String PAGE =
            PageFile.of("A batch", new PageJson().object().endObject());

    /** One script of all parts is no module: what is left of one, such as a wrapped import, is an error to the browser. */
    @Test
    void script_ofModules_importsAndExportsNothing() {
        assertThat(PAGE).contains("const isNumber = ");
        assertThat(PAGE.lines().map(String::strip)).noneMatch(line -> line.matches("(?:import|export)\\b.*"));
    }

    @ParameterizedTest
    @EnumSource
    void figure_ofRisk_needsAsManyBarsAsInJava(RiskFigure figure) {
        assertThat(PAGE).containsPattern("(?m)^ *" + figure + ": \\{.* fewest: " + figure.fewestBars() + ", ");
    }
}
