package io.synthmarket.metrics.internal.risk;

import java.io.DataInput;
import java.io.IOException;

/** Reads the numbers in the note of a path. */
public final class NoteNumber {

    private NoteNumber() {}

    /** Reads a number that must lie between two others. */
    public static int read(DataInput source, int least, int most, String name) throws IOException {
        int number = source.readInt();
        if (number < least || number > most) {
            throw new IOException(
                    name + " in the note of a path must be in [" + least + ", " + most + "] but was " + number);
        }
        return number;
    }
}
