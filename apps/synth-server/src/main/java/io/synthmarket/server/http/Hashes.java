package io.synthmarket.server.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which files are called. */
final class Hashes {

    private Hashes() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must provide SHA-256", e);
        }
    }
}
