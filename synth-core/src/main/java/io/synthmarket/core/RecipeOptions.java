package io.synthmarket.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values of options, as a recipe writes them: a generator has those that were chosen, a recipe all that matter. */
final class RecipeOptions {

    private static final RecipeOptions NONE = new RecipeOptions(Map.of());

    private final Map<RecipeOption<?>, Object> values;

    private RecipeOptions(Map<RecipeOption<?>, Object> values) {
        this.values = values;
    }

    static RecipeOptions none() {
        return NONE;
    }

    /**
     * Returns these options and one more, or another value of one of them.
     *
     * @throws IllegalArgumentException if the option cannot have this value
     */
    <T> RecipeOptions with(RecipeOption<T> option, T value) {
        Map<RecipeOption<?>, Object> more = new HashMap<>(values);
        more.put(option, option.checked(value));
        return new RecipeOptions(more);
    }

    /** Returns these options and one that a recipe tells. */
    <T> RecipeOptions withWord(RecipeOption<T> option, String word) {
        return with(option, option.read(word));
    }

    RecipeOptions without(RecipeOption<?>... options) {
        Map<RecipeOption<?>, Object> fewer = new HashMap<>(values);
        fewer.keySet().removeAll(List.of(options));
        return new RecipeOptions(fewer);
    }

    boolean has(RecipeOption<?> option) {
        return values.containsKey(option);
    }

    @SuppressWarnings("unchecked") // values come in by with() alone, beside an option of their type
    <T> Optional<T> find(RecipeOption<T> option) {
        return Optional.ofNullable((T) values.get(option));
    }

    /**
     * Returns the value of an option that is known to be there.
     *
     * @throws NoSuchElementException if it is not
     */
    <T> T get(RecipeOption<T> option) {
        return find(option).orElseThrow();
    }

    List<Exclusion> exclusions() {
        return find(RecipeOption.EXCLUDE).orElse(List.of());
    }

    /** Returns the acceptance rule for a scorer, empty where there is none. */
    Optional<Acceptance> acceptance(Scorer scorer) {
        return find(RecipeOption.MIN_FIDELITY)
                .map(threshold ->
                        new Acceptance(scorer, threshold, get(RecipeOption.MAX_ATTEMPTS), get(RecipeOption.SHORTFALL)));
    }

    /** Writes the options as a recipe has them: {@code key=value} with blanks between. */
    @Override
    public String toString() {
        return RecipeOption.inOrder().stream().filter(this::has).map(this::pair).collect(Collectors.joining(" "));
    }

    private <T> String pair(RecipeOption<T> option) {
        return option.key() + "=" + option.write(get(option));
    }
}
