package io.synthmarket.io.internal.csv.time;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Short names of zones, which tell neither where a clock stands nor whether it is put forward in summer. */
public final class ZoneNames {

    /** Short names, the offset that each stands for, and regions whose clocks show it; several offsets where a name has several uses. */
    private static final List<String> TABLE = List.of(
            "EST -05:00 America/New_York",
            "EDT -04:00 America/New_York",
            "CST -06:00 America/Chicago",
            "CST +08:00 Asia/Shanghai",
            "CDT -05:00 America/Chicago",
            "MST -07:00 America/Denver",
            "MDT -06:00 America/Denver",
            "PST -08:00 America/Los_Angeles",
            "PDT -07:00 America/Los_Angeles",
            "HST -10:00 Pacific/Honolulu",
            "BRT -03:00 America/Sao_Paulo",
            "BST +01:00 Europe/London",
            "WET +00:00 Europe/Lisbon",
            "WEST +01:00 Europe/Lisbon",
            "CET +01:00 Europe/Berlin",
            "CEST +02:00 Europe/Berlin",
            "MEZ +01:00 Europe/Berlin",
            "MESZ +02:00 Europe/Berlin",
            "EET +02:00 Europe/Athens",
            "EEST +03:00 Europe/Athens",
            "MSK +03:00 Europe/Moscow",
            "SAST +02:00 Africa/Johannesburg",
            "IST +05:30 Asia/Kolkata",
            "IST +02:00 Asia/Jerusalem",
            "IST +01:00 Europe/Dublin",
            "HKT +08:00 Asia/Hong_Kong",
            "SGT +08:00 Asia/Singapore",
            "JST +09:00 Asia/Tokyo",
            "KST +09:00 Asia/Seoul",
            "AEST +10:00 Australia/Sydney",
            "AEDT +11:00 Australia/Sydney",
            "NZST +12:00 Pacific/Auckland",
            "NZDT +13:00 Pacific/Auckland");

    /** Names that only some versions of Java take for zones. */
    private static final Set<String> OF_SOME_VERSIONS = Set.of("EST", "MST", "HST");

    private static final Map<String, List<Use>> USES = uses();

    private ZoneNames() {}

    /** An offset that a name stands for, and a region whose clock shows it. */
    private record Use(ZoneOffset offset, String region) {}

    private static Map<String, List<Use>> uses() {
        Map<String, List<Use>> uses = new HashMap<>();
        for (String line : TABLE) {
            String[] words = line.split(" ", -1);
            uses.computeIfAbsent(words[0], name -> new ArrayList<>()).add(new Use(ZoneOffset.of(words[1]), words[2]));
        }
        return uses;
    }

    private static List<Use> usesOf(String name) {
        return USES.getOrDefault(name.toUpperCase(Locale.ROOT), List.of());
    }

    /** Tells whether a text is a short name. */
    static boolean isKnown(String name) {
        return !usesOf(name).isEmpty();
    }

    /** Tells whether a text is a short name that one Java takes for a zone and another does not. */
    public static boolean isOfSomeVersions(String name) {
        return OF_SOME_VERSIONS.contains(name);
    }

    /**
     * Tells the offset in seconds that a name stands for where the clock of a zone shows it at a time, or where the zone is the offset of
     * its region in winter, as -05:00 tells which EDT is meant; else that there is none.
     */
    static int offset(String name, ZoneId zone, LocalDateTime time) {
        List<ZoneOffset> shown = zone.getRules().getValidOffsets(time);
        for (Use use : usesOf(name)) {
            if (shown.contains(use.offset())) {
                return use.offset().getTotalSeconds();
            }
        }
        for (Use use : usesOf(name)) {
            if (zone.getRules().isFixedOffset() && isInWinter(use, shown.get(0), time)) {
                return use.offset().getTotalSeconds();
            }
        }
        return ClockText.NO_OFFSET;
    }

    private static boolean isInWinter(Use use, ZoneOffset offset, LocalDateTime time) {
        return ZoneId.of(use.region())
                .getRules()
                .getStandardOffset(time.toInstant(use.offset()))
                .equals(offset);
    }

    /** Tells which zones a name may stand for, as words of a dialect between quotes; empty where it is not known. */
    public static String choice(String name, String quote) {
        Set<String> regions = new LinkedHashSet<>();
        Set<String> offsets = new LinkedHashSet<>();
        for (Use use : usesOf(name)) {
            regions.add(quote + "zone=" + use.region() + quote);
            offsets.add(quote + "zone=" + use.offset() + quote);
        }
        return regions.isEmpty()
                ? ""
                : String.join(" or ", regions) + ", or " + String.join(" or ", offsets)
                        + " where that offset holds all year";
    }
}
