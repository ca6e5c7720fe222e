package io.synthmarket.io.internal.csv.time;

import io.synthmarket.io.internal.csv.text.PlainName;
import java.util.Locale;

/** Names of months in several languages, whole or cut to three letters or more. */
public final class MonthNames {

    private static final int SHORTEST = 3;

    private static final String[][] MONTHS = {
        {"january", "januar", "janvier", "enero", "janeiro", "gennaio", "styczen", "stycznia", "januari", "ocak", "янв"
        },
        {
            "february",
            "februar",
            "fevrier",
            "febrero",
            "fevereiro",
            "febbraio",
            "luty",
            "lutego",
            "februari",
            "subat",
            "фев"
        },
        {"march", "marz", "maerz", "mars", "marzo", "marco", "marzec", "marca", "maart", "mrt", "mart", "мар"},
        {"april", "avril", "abril", "aprile", "kwiecien", "kwietnia", "nisan", "апр"},
        {"may", "mai", "mayo", "maio", "maggio", "maj", "maja", "mei", "mayis", "май", "мая"},
        {"june", "juni", "juin", "junio", "junho", "giugno", "czerwiec", "czerwca", "haziran", "июн"},
        {"july", "juli", "juillet", "julio", "julho", "luglio", "lipiec", "lipca", "temmuz", "июл"},
        {"august", "aout", "agosto", "sierpien", "sierpnia", "augustus", "augusti", "agustos", "авг"},
        {"september", "septembre", "septiembre", "setembro", "settembre", "wrzesien", "wrzesnia", "eylul", "сен"},
        {"october", "oktober", "octobre", "octubre", "outubro", "ottobre", "pazdziernik", "pazdziernika", "ekim", "окт"
        },
        {"november", "novembre", "noviembre", "novembro", "listopad", "listopada", "kasim", "ноя"},
        {
            "december",
            "dezember",
            "decembre",
            "diciembre",
            "dezembro",
            "dicembre",
            "grudzien",
            "grudnia",
            "desember",
            "aralik",
            "дек"
        }
    };

    static {
        for (String[] names : MONTHS) {
            for (int name = 0; name < names.length; name++) {
                names[name] = PlainName.of(names[name]);
            }
        }
    }

    private MonthNames() {}

    /** Tells which month a word names, 0 where it names none or more than one. */
    public static int month(String word) {
        String name = PlainName.of(word).toLowerCase(Locale.ROOT);
        if (name.length() < SHORTEST) {
            return 0;
        }
        int found = 0;
        for (int month = 0; month < MONTHS.length; month++) {
            for (String known : MONTHS[month]) {
                if (known.startsWith(name)
                        || (known.length() == SHORTEST && name.startsWith(known) && name.charAt(0) > 'z')) {
                    if (found != 0 && found != month + 1) {
                        return 0;
                    }
                    found = month + 1;
                    break;
                }
            }
        }
        return found;
    }
}
