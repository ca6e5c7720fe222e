package io.synthmarket.server.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Who may use the server. A token is 256 bits by chance, so that its hash needs neither salt nor stretching; what is stored is the hash
 * alone, of tokens and of the keys of browsers' sessions.
 */
public final class Access {

    private static final Duration SESSION = Duration.ofHours(12);
    private static final String PREFIX = "synth_";
    private static final int BYTES = 32;

    private final Jdbi jdbi;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Looks into a database. */
    public Access(Database database, Clock clock) {
        jdbi = database.jdbi();
        this.clock = clock;
    }

    /** Gives a user a token, in place of an older one, and returns it; nobody can tell it again. */
    public String issue(String user) {
        String token = PREFIX + draw();
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from users where name = :name")
                    .bind("name", user)
                    .execute();
            handle.createUpdate("delete from sessions where user_name = :name")
                    .bind("name", user)
                    .execute();
            handle.createUpdate("insert into users (name, token_hash, created_at) values (:name, :hash, :now)")
                    .bind("name", user)
                    .bind("hash", hash(token))
                    .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .execute();
        });
        return token;
    }

    /** Takes a user's token and sessions away; tells whether there was one. */
    public boolean revoke(String user) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("delete from sessions where user_name = :name")
                    .bind("name", user)
                    .execute();
            return handle.createUpdate("delete from users where name = :name")
                            .bind("name", user)
                            .execute()
                    == 1;
        });
    }

    /** Lists the users that have a token. */
    public List<String> users() {
        return jdbi.withHandle(handle -> handle.select("select name from users order by name")
                .mapTo(String.class)
                .list());
    }

    /** Finds whose token this is, comparing in a time that does not tell how much of it is right. */
    public Optional<String> userOf(String token) {
        byte[] hash = hash(token).getBytes(StandardCharsets.US_ASCII);
        String[] user = {null};
        jdbi.useHandle(handle -> handle.select("select name, token_hash from users")
                .map((row, context) -> {
                    byte[] known = row.getString("token_hash").getBytes(StandardCharsets.US_ASCII);
                    if (MessageDigest.isEqual(known, hash)) {
                        user[0] = row.getString("name");
                    }
                    return known;
                })
                .list());
        return Optional.ofNullable(user[0]);
    }

    /** Begins a session of a user and returns its key. */
    public String begin(String user) {
        String key = draw();
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from sessions where expires_at < :now")
                    .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .execute();
            handle.createUpdate("insert into sessions (key_hash, user_name, expires_at) values (:hash, :name, :until)")
                    .bind("hash", hash(key))
                    .bind("name", user)
                    .bind("until", clock.instant().plus(SESSION).atOffset(ZoneOffset.UTC))
                    .execute();
        });
        return key;
    }

    /** Finds whose session has a key. */
    public Optional<String> userOfSession(String key) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select user_name from sessions where key_hash = :hash and expires_at > :now")
                .bind("hash", hash(key))
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .mapTo(String.class)
                .findOne());
    }

    /** Ends a session. */
    public void end(String key) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from sessions where key_hash = :hash")
                .bind("hash", hash(key))
                .execute());
    }

    private String draw() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must provide SHA-256", e);
        }
    }
}
