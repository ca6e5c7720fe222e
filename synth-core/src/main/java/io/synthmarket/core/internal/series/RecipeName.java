package io.synthmarket.core.internal.series;

import java.util.regex.Pattern;

/** The names that a recipe can write and read back: of block laws, scorers and profiles. */
public final class RecipeName {

    /** What a recipe says where there is nothing to name. */
    public static final String NOTHING = "none";

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._(),-]*");

    private RecipeName() {}

    /**
     * Refuses a name that could not be written into a recipe and read back.
     *
     * @param owner what messages call its owner
     * @param name the name
     * @throws IllegalArgumentException if the name is of another form, or says that there is nothing
     */
    public static void require(String owner, String name) {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("the name of " + owner
                    + " must be lower-case letters, digits and . _ - ( ) , beginning with a letter, but was "
                    + Echo.quote(name));
        }
        if (name.equals(NOTHING)) {
            throw new IllegalArgumentException("the name of " + owner + " must not be \"" + NOTHING
                    + "\", by which a recipe says that there is none");
        }
    }
}
