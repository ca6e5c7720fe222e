package io.synthmarket.server.http;

import java.util.Locale;

/** What files of a job are. */
enum FileType {
    CSV("text/csv; charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ZIP("application/zip"),
    PARQUET("application/vnd.apache.parquet"),
    ARROW("application/vnd.apache.arrow.file"),
    ARROWS("application/vnd.apache.arrow.stream"),
    NPY("application/octet-stream"),
    NPZ("application/zip"),
    TFRECORD("application/octet-stream"),
    JSON("application/json"),
    HTML("text/html; charset=utf-8"),
    OTHER("application/octet-stream");

    private final String contentType;

    FileType(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FileType of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (FileType type : values()) {
            if (lower.endsWith("." + type.word())) {
                return type;
            }
        }
        return OTHER;
    }
}
