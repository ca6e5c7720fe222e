package io.synthmarket.cli;

import io.synthmarket.core.Recipe;
import java.util.ArrayList;
import java.util.List;

/** The names of a batch's files, as the concept has them. */
record BatchNames(String id, int series) {

    static BatchNames of(Recipe recipe) {
        return new BatchNames(recipe.id(), recipe.paths());
    }

    /** Names the CSV file of a series, numbered from 1. */
    String csv(int number) {
        return "synthetic_" + number + "_batch_" + id + ".csv";
    }

    String report() {
        return "synthetic_batch_" + id + "_report.json";
    }

    List<String> all() {
        List<String> names = new ArrayList<>();
        for (int number = 1; number <= series; number++) {
            names.add(csv(number));
        }
        names.add(report());
        return names;
    }
}
