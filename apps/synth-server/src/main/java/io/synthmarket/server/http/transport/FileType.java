package io.synthmarket.server.http.transport;

import io.synthmarket.io.BarFileKind;
import java.util.Locale;

/** What files of a job are. */
public enum FileType {
    CSV(BarFileKind.TEXT.mediaType() + "; charset=utf-8"),
    XLSX(BarFileKind.XLSX),
    ZIP(BarFileKind.ZIP),
    PARQUET(BarFileKind.PARQUET),
    ARROW(BarFileKind.ARROW),
    ARROWS(BarFileKind.ARROW_STREAM),
    NPY("application/octet-stream"),
    NPZ(BarFileKind.ZIP),
    TFRECORD("application/octet-stream"),
    JSON("application/json"),
    HTML("text/html; charset=utf-8"),
    OTHER("application/octet-stream");

    private final String contentType;

    FileType(BarFileKind kind) {
        this(kind.mediaType());
    }

    FileType(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** Names the type as a file ends. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tells what a file of a name is. */
    public static FileType of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (FileType type : values()) {
            if (lower.endsWith("." + type.word())) {
                return type;
            }
        }
        return OTHER;
    }
}
