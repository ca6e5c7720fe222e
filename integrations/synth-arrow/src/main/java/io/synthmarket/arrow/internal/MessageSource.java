package io.synthmarket.arrow.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.Schema;
import org.jspecify.annotations.Nullable;

/** Where messages come from, one after the other. */
interface MessageSource extends Closeable {

    /** Reads what columns there are; to be called first, and once. */
    Schema schema() throws IOException;

    /** Takes the next message; null at the end. */
    @Nullable
    Message next() throws IOException;

    /** Takes the values that belong to the message taken last. */
    ByteBuffer body(long length) throws IOException;
}
