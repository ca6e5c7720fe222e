package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecipeOptionTest {

    @Test
    void inOrder_always_hasEveryOption() throws IllegalAccessException {
        List<RecipeOption<?>> declared = new ArrayList<>();
        for (Field field : RecipeOption.class.getDeclaredFields()) {
            if (field.getType() == RecipeOption.class) {
                declared.add((RecipeOption<?>) field.get(null));
            }
        }

        assertThat(RecipeOption.inOrder()).isNotEmpty().containsExactlyInAnyOrderElementsOf(declared);
    }
}
