package io.synthmarket.io.internal.csv.row;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.RowDefect;
import io.synthmarket.io.internal.csv.column.Header;
import io.synthmarket.io.internal.csv.text.RowTokens;
import io.synthmarket.io.internal.csv.time.TimeText;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that may be notes at the end of a file: fewer fields than names, and a text where the time would be.
 * More than a few in a row are none.
 */
public final class Footnotes {

    private static final int MOST_NOTES = 100;

    private final int fields;
    private final int namedFields;
    private final List<Note> notes = new ArrayList<>();
    private boolean tooMany;

    public Footnotes(Header header) {
        this.fields = header.size();
        this.namedFields = header.namedSize();
    }

    private record Note(String text, long line, RowFault fault) {}

    /** Takes a row if it may be a note. */
    public boolean take(RowTokens row) {
        if (row.count() >= namedFields || !isText(row.field(0))) {
            tooMany = false;
            return false;
        }
        tooMany |= notes.size() == MOST_NOTES;
        if (tooMany) {
            return false;
        }
        String what = "expected " + fields + " fields as in the header but found " + row.count();
        notes.add(new Note(row.field(0), row.line(), new RowFault(RowDefect.WRONG_FIELD_COUNT, "", what)));
        return true;
    }

    /** Tells whether a text has letters and is no time. */
    public static boolean isText(String field) {
        return field.chars().anyMatch(Character::isLetter)
                && new TimeText().read(field) == TimeText.Outcome.NOT_UNDERSTOOD;
    }

    /** Hands over rows that are no notes, as another row comes after them, and forgets them; the last may be a title. */
    public void forEach(BarOrder.LeftOut each, NamesAgain names) {
        for (Note note : notes) {
            names.title(note.text());
            each.add(note.fault(), note.line());
        }
        notes.clear();
    }

    /** Tells of the notes. */
    public void tell(ReadLog log) {
        for (Note note : notes) {
            log.infer("lines", "line " + note.line() + " is a note: " + Echo.quote(note.text()));
        }
    }
}
