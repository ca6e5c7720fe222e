package io.synthmarket.io.internal.csv.column;

import io.synthmarket.io.internal.csv.text.PlainName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The unit behind a name that is known, in brackets or not, as in {@code Umsatz (Stück)}, {@code Volumen in Tsd.} and
 * {@code 成交量(万股)}.
 */
final class UnitWords {

    private static final Pattern SIGN = Pattern.compile("\\p{Sc}");

    /** Parts words, also behind the Chinese, Japanese and Korean numbers that units are counted in. */
    private static final Pattern WORDS =
            Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[千万萬亿億천만억])(?=[股手张張株주元円원])|[^\\p{L}\\p{M}\\p{Nd}\\p{Sc}]+");

    private static final Set<String> PIECES = plain(
            "stück stücke stueck stuecke stückzahl stk st aktien anteile kontrakte shares share stocks units unit pieces piece pcs"
                    + " lots lot contracts contract coins btc eth titres actions titoli azioni pezzi contratti acciones títulos contratos ações"
                    + " szt sztuk akcji шт штук акций лотов adet hisse aandelen stuks aktier antal 股 手 张 張 株 주 계약");

    private static final Set<String> MONEY = plain(
            "usdt usdc busd tusd dai usd eur euro gbp gbx jpy chf cad aud nzd cny rmb hkd sgd twd krw inr rs try tl pln zł brl"
                    + " mxn zar rub руб sek nok dkk kr czk huf 元 円 원");

    private static final Map<String, String> SCALES = Stream.of(
                    scale("thousands", "thousands thousand 000 000s 1000 x1000 k tsd tys тыс 千 천"),
                    scale("tens of thousands", "万 萬 만"),
                    scale("millions", "millions million mio mn mln mm m млн millones milhões milioni 百万 百萬 백만"),
                    scale("hundreds of millions", "亿 億 억"))
            .flatMap(scale -> scale.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Set<String> BETWEEN = plain("in of en em w в");

    private final String name;
    private final List<String> words;

    private UnitWords(String name, List<String> words) {
        this.name = name;
        this.words = words;
    }

    private static Set<String> plain(String words) {
        return Stream.of(words.split(" ", -1)).map(PlainName::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> scale(String scale, String words) {
        Map<String, String> scales = new HashMap<>();
        plain(words).forEach(word -> scales.put(word, scale));
        return scales;
    }

    /** Cuts the unit off a name; there is none where what is before it is not among the plain names that are known. */
    static UnitWords behind(String name, Collection<String> known) {
        List<String> plain = new ArrayList<>();
        for (String word : WORDS.split(name, -1)) {
            String letters = SIGN.matcher(word).find() ? word : PlainName.of(word);
            if (!letters.isEmpty()) {
                plain.add(letters);
            }
        }
        for (int from = plain.size() - 1; from > 0 && isUnit(plain.get(from)); from--) {
            String before = String.join("", plain.subList(0, from));
            if (known.contains(before)) {
                return new UnitWords(before, List.copyOf(plain.subList(from, plain.size())));
            }
        }
        return new UnitWords("", List.of());
    }

    private static boolean isUnit(String word) {
        return PIECES.contains(word) || isMoney(word) || SCALES.containsKey(word) || BETWEEN.contains(word);
    }

    private static boolean isMoney(String word) {
        return MONEY.contains(word) || SIGN.matcher(word).find();
    }

    /** Returns the plain name that is known, empty where there is no unit behind one. */
    String name() {
        return name;
    }

    /** Returns the words of the unit. */
    List<String> words() {
        return words;
    }

    /** Tells whether it is one of money. */
    boolean saysMoney() {
        return words.stream().anyMatch(UnitWords::isMoney);
    }

    /** Tells in what it is counted, such as {@code thousands}; empty where it does not say. */
    String scale() {
        return words.stream()
                .map(word -> SCALES.getOrDefault(word, ""))
                .filter(scale -> !scale.isEmpty())
                .findFirst()
                .orElse("");
    }
}
