package io.synthmarket.tensors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Takes files of records apart. */
final class TfRecords {

    private TfRecords() {}

    static List<byte[]> records(byte[] file) {
        List<byte[]> records = new ArrayList<>();
        ByteBuffer left = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        while (left.hasRemaining()) {
            byte[] record = new byte[Math.toIntExact(left.getLong())];
            left.getInt();
            left.get(record);
            left.getInt();
            records.add(record);
        }
        return records;
    }
}
