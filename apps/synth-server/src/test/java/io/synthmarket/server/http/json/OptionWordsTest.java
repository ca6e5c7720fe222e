package io.synthmarket.server.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.cli.call.CallOption;
import io.synthmarket.cli.call.GenerateCall;
import io.synthmarket.server.common.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class OptionWordsTest {

    @Test
    void everyOption_becomesItsWord() {
        ObjectNode options = Json.object();
        List<String> expected = new ArrayList<>();
        for (CallOption option : GenerateCall.options()) {
            if (OptionWords.isMany(option)) {
                options.putArray(option.name()).add("a").add("b");
                if (option.repeatable()) {
                    expected.add(option.flag() + "=a");
                    expected.add(option.flag() + "=b");
                } else {
                    expected.add(option.flag() + "=a,b");
                }
            } else if (option.type() == CallOption.Type.SWITCH) {
                options.put(option.name(), true);
                expected.add(option.flag());
            } else if (option.type() == CallOption.Type.TEXT) {
                options.put(option.name(), "a b");
                expected.add(option.flag() + "=a b");
            } else {
                options.put(option.name(), 7);
                expected.add(option.flag() + "=7");
            }
        }

        assertThat(OptionWords.of(options)).isEqualTo(expected).hasSizeGreaterThan(30);
    }

    @Test
    void switchThatIsOff_isNoWord() {
        assertThat(OptionWords.of((ObjectNode) Json.tree("{\"best\":false,\"format\":[]}")))
                .isEmpty();
    }

    @Test
    void numbers_keepWhatWasWritten() {
        assertThat(OptionWords.of(
                        (ObjectNode) Json.tree("{\"seed\":\"9223372036854775807\",\"uncertainty\":0.5,\"tick\":0.01}")))
                .containsExactly("--seed=9223372036854775807", "--uncertainty=0.5", "--tick=0.01");
    }
}
