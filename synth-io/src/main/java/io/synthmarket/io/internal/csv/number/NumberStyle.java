package io.synthmarket.io.internal.csv.number;

/** Reads numbers as one file writes them: with a decimal mark of its own, grouped thousands, currencies and units. */
public final class NumberStyle {

    /** A decimal point, and commas that group nothing. */
    public static final NumberStyle PLAIN = new NumberStyle('.', NumberStyle.NO_GROUPS);

    /** Thousands grouped by the mark that is not the decimal one. */
    public static final NumberStyle POINT = new NumberStyle('.', ',');

    /** A decimal comma, and thousands grouped by points. */
    public static final NumberStyle COMMA = new NumberStyle(',', '.');

    private static final char NO_GROUPS = 0;
    private static final int GROUP = 3;
    private static final String[] CURRENCIES = {
        "us$", "r$", "hk$", "c$", "a$", "usdt", "usd", "eur", "gbp", "chf", "jpy", "pln", "brl", "z\u0142", "kr", "rs.",
        "rs", "tl"
    };

    private final char decimal;
    private final char group;

    private NumberStyle(char decimal, char group) {
        this.decimal = decimal;
        this.group = group;
    }

    /**
     * Reads a number.
     *
     * @return the nearest double, infinite where the number is too large, NaN where the text is not a number
     */
    public double parse(String text) {
        if (decimal == '.') {
            double plain = NumberText.parse(text);
            if (!Double.isNaN(plain)) {
                return plain;
            }
        }
        String bare = bare(text);
        return bare.isEmpty() ? Double.NaN : NumberText.parse(bare);
    }

    /** Tells whether a text stands for a value that is not there. */
    public static boolean isBlank(String text) {
        return switch (text.length()) {
            case 0 -> true;
            case 1 -> text.charAt(0) == '-' || text.charAt(0) == '\u2013' || text.charAt(0) == '\u2014';
            case 2 -> text.equals("--") || text.equals("\\N") || text.equalsIgnoreCase("NA");
            case 3 -> text.equalsIgnoreCase("n/a") || text.equalsIgnoreCase("nan") || text.equalsIgnoreCase("nil");
            case 4 -> text.equalsIgnoreCase("null") || text.equalsIgnoreCase("none") || text.equalsIgnoreCase("#N/A");
            default -> text.equalsIgnoreCase("#N/A N/A");
        };
    }

    /** Undresses a number to what {@link NumberText} reads; empty where it is none. */
    private String bare(String text) {
        int from = 0;
        int to = text.length();
        boolean negative = false;
        if (to > 1 && text.charAt(0) == '(' && text.charAt(to - 1) == ')') {
            negative = true;
            from++;
            to--;
        }
        int start = front(text, from, to);
        if (start > from && text.substring(from, start).indexOf('-') >= 0) {
            negative = !negative;
        }
        int end = withoutCurrency(text, start, to);
        int exponent = end > start ? unit(text.charAt(end - 1)) : 0;
        if (exponent > 0) {
            end--;
            while (end > start && isSpace(text.charAt(end - 1))) {
                end--;
            }
        }
        StringBuilder bare = new StringBuilder(end - start + 4);
        if (negative) {
            bare.append('-');
        }
        return digits(text, start, end, exponent > 0, bare)
                ? exponent > 0 ? bare.append('e').append(exponent).toString() : bare.toString()
                : "";
    }

    /** Passes over sign and currency, in either order. */
    private static int front(String text, int from, int to) {
        int at = from;
        boolean signed = false;
        while (at < to) {
            char symbol = text.charAt(at);
            boolean sign = !signed && (symbol == '-' || symbol == '+');
            signed |= sign;
            if (sign || isSpace(symbol) || Character.getType(symbol) == Character.CURRENCY_SYMBOL) {
                at++;
            } else {
                int word = currency(text, at, to);
                if (word == 0) {
                    return at;
                }
                at += word;
            }
        }
        return at;
    }

    private static int currency(String text, int from, int to) {
        if (isDigit(text.charAt(from))) {
            return 0;
        }
        for (String word : CURRENCIES) {
            if (from + word.length() < to && text.regionMatches(true, from, word, 0, word.length())) {
                return word.length();
            }
        }
        return 0;
    }

    private static int withoutCurrency(String text, int from, int to) {
        int end = to;
        while (end > from
                && (isSpace(text.charAt(end - 1))
                        || Character.getType(text.charAt(end - 1)) == Character.CURRENCY_SYMBOL)) {
            end--;
        }
        if (end == from || isDigit(text.charAt(end - 1))) {
            return end;
        }
        for (String word : CURRENCIES) {
            int start = end - word.length();
            if (start > from && text.regionMatches(true, start, word, 0, word.length())) {
                return withoutCurrency(text, from, start);
            }
        }
        return end;
    }

    /** Tells the power of ten that a letter behind a number stands for, 0 where it stands for none. */
    private static int unit(char symbol) {
        return switch (symbol) {
            case 'K', 'k' -> 3;
            case 'M', 'm' -> 6;
            case 'B', 'b' -> 9;
            case 'T', 't' -> 12;
            case '\u4E07', '\u842C' -> 4;
            case '\u4EBF', '\u5104' -> 8;
            default -> 0;
        };
    }

    /** Copies digits, a point and an exponent, and checks that groups are of three, or of two before the last. */
    private boolean digits(String text, int from, int to, boolean scaled, StringBuilder bare) {
        char grouping = NO_GROUPS;
        int sinceGroup = 0;
        boolean fraction = false;
        boolean any = false;
        for (int at = from; at < to; at++) {
            char symbol = text.charAt(at);
            if (symbol >= '0' && symbol <= '9') {
                bare.append(symbol);
                sinceGroup++;
                any = true;
            } else if (symbol == decimal && !fraction) {
                if (grouping != NO_GROUPS && sinceGroup != GROUP) {
                    return false;
                }
                fraction = true;
                bare.append('.');
            } else if (any && !scaled && (symbol == 'e' || symbol == 'E')) {
                bare.append(text, at, to);
                return grouping == NO_GROUPS || fraction;
            } else if (!fraction && isGroup(symbol) && (grouping == NO_GROUPS || grouping == symbol)) {
                boolean first = grouping == NO_GROUPS;
                if (sinceGroup < (first ? 1 : 2) || sinceGroup > GROUP) {
                    return false;
                }
                grouping = symbol;
                sinceGroup = 0;
            } else {
                return false;
            }
        }
        return any && (grouping == NO_GROUPS || fraction || sinceGroup == GROUP);
    }

    private boolean isGroup(char symbol) {
        return (group != NO_GROUPS && symbol == group) || isSpace(symbol) || symbol == '\'' || symbol == '\u2019';
    }

    private static boolean isDigit(char symbol) {
        return symbol >= '0' && symbol <= '9';
    }

    public static boolean isSpace(char symbol) {
        return symbol == ' ' || symbol == '\u00A0' || symbol == '\u202F' || symbol == '\u2009';
    }

    @Override
    public String toString() {
        return "NumberStyle[" + decimal + "]";
    }
}
