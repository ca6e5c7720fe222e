package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockLaw;
import java.util.List;
import java.util.Optional;

/** The laws of this library by their names. */
public final class NamedLaws {

    private static final List<BlockLaw> DEFAULTS = List.of(
            BlockLaw.matched(),
            BlockLaw.permutation(),
            BlockLaw.stationary(),
            BlockLaw.circular(),
            BlockLaw.moving(),
            BlockLaw.iid(),
            BlockLaw.concept());

    private NamedLaws() {}

    /** Lists the names of all laws, without parameters. */
    public static String all() {
        return String.join(", ", DEFAULTS.stream().map(BlockLaw::name).toList());
    }

    /** Finds a law; empty where the name, or what its brackets hold, is of no law here. */
    public static Optional<BlockLaw> find(String name) {
        for (BlockLaw law : DEFAULTS) {
            if (law.name().equals(name)) {
                return Optional.of(law);
            }
        }
        int bracket = name.indexOf('(');
        if (bracket < 0 || !name.endsWith(")")) {
            return Optional.empty();
        }
        String inside = name.substring(bracket + 1, name.length() - 1);
        return switch (name.substring(0, bracket)) {
            case "moving" -> BlockRule.parse(inside, true).map(MovingLaw::new);
            case "circular" -> BlockRule.parse(inside, true).map(CircularLaw::new);
            case "stationary" -> BlockRule.parse(inside, false).map(StationaryLaw::new);
            case "permutation" -> permuted(inside).map(PermutationLaw::new);
            case "matched" -> permuted(inside).map(MatchedLaw::new);
            default -> Optional.empty();
        };
    }

    /** Reads the bracket of a permutation, whose default length needs no autocovariances. */
    private static Optional<BlockRule> permuted(String inside) {
        return BlockRule.parse(inside, true).filter(rule -> rule.basis() == null);
    }
}
