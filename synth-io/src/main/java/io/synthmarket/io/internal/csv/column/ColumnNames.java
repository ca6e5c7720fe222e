package io.synthmarket.io.internal.csv.column;

import io.synthmarket.io.internal.csv.text.PlainName;
import io.synthmarket.io.internal.csv.time.TimeText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which names columns have, in the languages that vendors write. */
public final class ColumnNames {

    /** Stands for a name that is not known. */
    public static final int UNKNOWN = Integer.MAX_VALUE;

    /** Ranks of names that only begin like those of volumes. */
    private static final int OTHER_VOLUME = 2;

    private static final int QUOTE_VOLUME = 4;
    private static final int MOST_HOURS = 18;
    private static final int MOST_MINUTES = 59;
    private static final Pattern NUMBERING = Pattern.compile("^\\s*\\d+\\.\\s*");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^\\p{L}\\p{Nd}]+");
    private static final Set<String> TIME_WORDS = Set.of("date", "start", "ts", "epoch", "window", "unix");
    private static final Set<String> HOURS = Set.of("hour", "hr", "hourending", "stunde");
    private static final Pattern LAST_WORD = Pattern.compile("^.*[^\\p{L}\\p{Nd}]");
    private static final Pattern CURRENCY =
            Pattern.compile("(usdt|usdc|busd|usd|eur|gbp|jpy|chf|cad|aud|pln|brl|inr|try|btc|eth)$");
    private static final Pattern QUOTE_CURRENCY =
            Pattern.compile("(usdt|usdc|busd|tusd|dai|usd|eur|gbp|jpy|krw|try|brl|quote)$");
    private static final Pattern CLOCK_OF = Pattern.compile("(utc|gmt)\\d{0,4}$");
    private static final Pattern UTC = Pattern.compile("(utc|gmt)0*$|^gmttime$");
    private static final Pattern OFFSET = Pattern.compile(
            "(?:UTC|GMT)(?:\\s*([+\\-\\u2212])\\s*(\\d{1,2})(?::?(\\d{2}))?)?", Pattern.CASE_INSENSITIVE);

    /** What makes another value of a price or volume. */
    private static final Pattern QUALIFIER =
            Pattern.compile("prev|previous|prior|change|chg|ratio|pct|percent|average|avg|mean"
                    + "|(s|e|w)?ma\\d*|52.*|year|yearly|yr|limit|interest");

    private static final Pattern SHORT_TICKER = Pattern.compile("^\\p{Lu}{1,2}\\.");

    /** Names by role: those of one group are alike, groups are in order of preference. */
    private static final Map<ColumnRole, List<String>> NAMES = new EnumMap<>(Map.of(
            ColumnRole.TIME,
            List.of(
                    "datetime timestamp gmttime localtime opentime starttime bartime dateandtime tradedatetime datumzeit datumuhrzeit",
                    "date day datum fecha data tarih дата 日期 日付 日付け 날짜 tradedate tradingday tradingdate 交易日期 dtyyyymmdd traddt 交易日",
                    "time zeit uhrzeit hora heure ora czas godzina время saat 时间 時間 時刻 시간 timeofday",
                    "unix unixtime unixtimestamp epoch epochtime ts t"),
            ColumnRole.OPEN,
            List.of("open op o openprice priceopen opening openingprice opn"
                    + " eroffnung eroffnungskurs eroffn eroeffnung erster ouverture ouv apertura abertura otwarcie"
                    + " открытие откр acilis 开盘 开盘价 開盤 開盤價 開盤価 始値 시가 오픈 oppning opening opnpric"),
            ColumnRole.HIGH,
            List.of(
                    "high hi h highprice pricehigh max maximum hoch hochst hochstkurs tageshoch haut plushaut alto altp maximo maxima"
                            + " massimo massima najwyzszy maks максимум макс yuksek 最高 最高价 最高價 高値 고가 hoog hogst hghpric"),
            ColumnRole.LOW,
            List.of(
                    "low lo l lowprice pricelow min minimum tief tiefst tiefstkurs tagestief bas plusbas bajo minimo minima"
                            + " minimo najnizszy минимум мин dusuk 最低 最低价 最低價 安値 저가 laag lagst lwpric"),
            ColumnRole.CLOSE,
            List.of(
                    "close cl c closeprice priceclose closing closingprice closelast cls schluss schlusskurs schlussk cloture cierre chiusura"
                            + " fechamento encerramento zamkniecie закрытие закр kapanis 收盘 收盘价 收盤 收盤價 終値 종가 slutkurs clspric",
                    "settle settlement settlementprice settleprice abrechnungspreis",
                    "last lastprice zuletzt letzter dernier ultimo ostatnio simdi laatste senast 现价",
                    "price preis kurs cena цена prix precio prezzo preco",
                    "ltp lasttradedprice"),
            ColumnRole.ADJUSTED_CLOSE,
            List.of(
                    "adjclose adjustedclose closeadj closeadjusted adjustedclosing adjcloseprice adjusted adjustedcloseprice"),
            ColumnRole.VOLUME,
            List.of(
                    "stucke stuck stueck stuecke stuckzahl",
                    "volume vol v volumen basevolume volumebase realvolume wolumen wol объем объём hacim hac 成交量 出来高 거래량 거래량"
                            + " handelsvolumen volym volumes",
                    "tickvolume tickvol ticks volumetick",
                    "quantity qty volumefrom shares umsatz sharevolume totalvolume numberofshares"
                            + " noofshares sharestraded totaltradequantity totaltradedquantity ttltradgvol tottrdqty"
                            + " tradingvolume tradedvolume 成交股数 成交股數 売買高",
                    "quotevolume volumequote volumeto"),
            ColumnRole.SOURCE_INDEX,
            List.of("sourceindex")));

    private static final Set<String> INSTRUMENTS = Set.of(
            ("symbol ticker tic instrument instrumentid isin cusip figi sedol ric permno gvkey secid security securityid stock stockcode"
                            + " tscode tckrsymb codneg pair underlying 股票代码 代码")
                    .split(" ", -1));

    /** Names of columns whose values may come again in the rows of one instrument, as where a future rolls to and fro. */
    private static final Set<String> LOOSE_INSTRUMENTS = Set.of("contract", "asset", "product", "name", "code", "名称");

    private static final Pattern UNIT = Pattern.compile("(thousands?|000s?|millions?|mn|mln)(shares)?$");

    /** Volumes of something, or in a unit. */
    private static final Pattern VOLUME_OF =
            Pattern.compile("volume(.{0,6})|(?:total)?(?:volume|vol|wolumen|volumen)(?:in)?"
                    + "(?:lots?|contracts?|shares|units?|thousands?|millions?|traded|(?:000s?|mn|mln)(?:shares)?)");

    private static final Map<ColumnRole, Map<String, Integer>> RANKS = ranks();

    private static final Set<String> VOLUMES =
            Objects.requireNonNull(RANKS.get(ColumnRole.VOLUME)).keySet();

    private ColumnNames() {}

    private static Map<ColumnRole, Map<String, Integer>> ranks() {
        Map<ColumnRole, Map<String, Integer>> ranks = new EnumMap<>(ColumnRole.class);
        NAMES.forEach((role, groups) -> {
            Map<String, Integer> known = new HashMap<>();
            for (int group = 0; group < groups.size(); group++) {
                for (String name : groups.get(group).split(" ", -1)) {
                    known.putIfAbsent(PlainName.of(name), group);
                }
            }
            ranks.put(role, known);
        });
        return ranks;
    }

    /**
     * Tells how good a name is for a role: 0 for the best names, {@link #UNKNOWN} for one that is not of the role. Volumes in the
     * quote currency come after all others.
     */
    public static int rank(ColumnRole role, String name) {
        Map<String, Integer> known = RANKS.get(role);
        if (known == null) {
            return UNKNOWN;
        }
        int rank = rank(role, known, NUMBERING.matcher(name).replaceFirst(""));
        return rank != UNKNOWN && role != ColumnRole.TIME && isQualified(name) ? UNKNOWN : rank;
    }

    private static int rank(ColumnRole role, Map<String, Integer> known, String name) {
        String plain = PlainName.of(name);
        if (role == ColumnRole.TIME) {
            return known.getOrDefault(
                    known.containsKey(plain) ? plain : CLOCK_OF.matcher(plain).replaceFirst(""), UNKNOWN);
        }
        UnitWords unit = UnitWords.behind(name, known.keySet());
        if (role == ColumnRole.VOLUME && !unit.words().isEmpty()) {
            return volumeRank(unit, known);
        }
        Integer rank = known.get(plain);
        if (rank != null || role == ColumnRole.VOLUME) {
            return rank == null ? volumeRank(plain) : rank;
        }
        String bare = unit.saysMoney() ? unit.name() : CURRENCY.matcher(plain).replaceFirst("");
        return known.getOrDefault(bare, UNKNOWN);
    }

    /** Prefers a unit that is the best of names itself, as pieces are. */
    private static int volumeRank(UnitWords unit, Map<String, Integer> known) {
        if (unit.saysMoney()) {
            return QUOTE_VOLUME;
        }
        boolean best = unit.words().stream().anyMatch(word -> known.getOrDefault(word, UNKNOWN) == 0);
        return best ? 0 : Math.max(OTHER_VOLUME, known.getOrDefault(unit.name(), UNKNOWN));
    }

    private static int volumeRank(String plain) {
        Matcher named = VOLUME_OF.matcher(plain);
        if (!named.matches() || plain.startsWith("volumew")) {
            return UNKNOWN;
        }
        String rest = named.group(1);
        if (rest != null && QUALIFIER.matcher(rest).matches()) {
            return UNKNOWN;
        }
        return QUOTE_CURRENCY.matcher(plain).find() ? QUOTE_VOLUME : OTHER_VOLUME;
    }

    /** Tells what a name of volumes counts, such as {@code thousands} or {@code millions}; empty where it does not say. */
    public static String volumeUnit(String name) {
        String scale = UnitWords.behind(name, VOLUMES).scale();
        if (!scale.isEmpty()) {
            return scale;
        }
        Matcher unit = UNIT.matcher(PlainName.of(name));
        return !unit.find() ? "" : unit.group().startsWith("m") ? "millions" : "thousands";
    }

    /** Tells whether a name is that of a column that names instruments. */
    static boolean isInstrument(String name) {
        return INSTRUMENTS.contains(PlainName.of(name));
    }

    /** Tells whether a name may be that of a column that names instruments, or something else. */
    public static boolean mayBeInstrument(String name) {
        return LOOSE_INSTRUMENTS.contains(PlainName.of(name));
    }

    /** Tells whether a name is that of times of day where another column has the dates. */
    public static boolean isClock(String name) {
        return rank(ColumnRole.TIME, name) == 2;
    }

    /** Tells whether a name is that of hours. */
    public static boolean isHour(String name) {
        return HOURS.contains(PlainName.of(name));
    }

    /** Tells whether a name is that of dates. */
    public static boolean isDate(String name) {
        return rank(ColumnRole.TIME, name) == 1;
    }

    /** Tells which offset from UTC a name says that its times have, in seconds; {@link TimeText#NO_OFFSET} where it says none. */
    public static int offset(String name) {
        Matcher stated = OFFSET.matcher(name);
        if (!stated.find()) {
            return TimeText.NO_OFFSET;
        }
        if (stated.group(1) == null) {
            return UTC.matcher(PlainName.of(name)).find() ? 0 : TimeText.NO_OFFSET;
        }
        int hours = Integer.parseInt(stated.group(2));
        int minutes = stated.group(3) == null ? 0 : Integer.parseInt(stated.group(3));
        int seconds = 60 * (60 * hours + minutes);
        return hours > MOST_HOURS || minutes > MOST_MINUTES
                ? TimeText.NO_OFFSET
                : stated.group(1).equals("+") ? seconds : -seconds;
    }

    /** Tells whether a name says that its values are changes, averages or those of another time rather than those of the bar. */
    public static boolean isQualified(String name) {
        if (name.indexOf('%') >= 0) {
            return true;
        }
        for (String word : WORDS.split(SHORT_TICKER.matcher(name.strip()).replaceFirst(""), -1)) {
            if (QUALIFIER.matcher(PlainName.of(word)).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a word of a name is one of time. */
    public static boolean saysTime(String name) {
        for (String word : WORDS.split(name.strip(), -1)) {
            String plain = PlainName.of(word);
            boolean time = plain.startsWith("time") || plain.endsWith("time") || plain.endsWith("stamp");
            if (time || TIME_WORDS.contains(plain)) {
                return true;
            }
        }
        return false;
    }

    /** Cuts names such as {@code AAPL.Open} and {@code BidOpen} to their last words, unless they are known whole or say something else. */
    public static List<String> ends(List<String> names) {
        List<String> ends = new ArrayList<>();
        for (String name : names) {
            String[] words = WORD_START.split(LAST_WORD.matcher(name.strip()).replaceFirst(""), -1);
            boolean whole = known(List.of(name)) > 0 || isQualified(name);
            ends.add(whole ? name : PlainName.of(name).contains("adj") ? "adjclose" : words[words.length - 1]);
        }
        return ends;
    }

    /** Counts the names that are known. */
    public static int known(List<String> names) {
        int count = 0;
        for (String name : names) {
            for (ColumnRole role : NAMES.keySet()) {
                if (rank(role, name) != UNKNOWN) {
                    count++;
                    break;
                }
            }
        }
        return count;
    }
}
