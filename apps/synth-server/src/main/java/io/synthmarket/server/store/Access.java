package io.synthmarket.server.store;

import io.synthmarket.server.common.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Who may use the server. A token is 256 bits by chance, so that its hash needs neither salt nor stretching; what is stored is the hash
 * alone, of tokens and of the keys of browsers' sessions.
 */
public final class Access {

    /** How long a session of a browser lasts. */
    public static final Duration SESSION = Duration.ofHours(12);

    private static final String PREFIX = "synth_";
    private static final int BYTES = 32;

    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Looks into a database. */
    public Access(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Gives a user a token, in place of an older one, and returns it; nobody can tell it again. */
    public String issue(String user) {
        String token = PREFIX + draw();
        database.inTransaction(() -> {
            database.sql("delete from users where name = :name")
                    .param("name", user)
                    .update();
            database.sql("delete from sessions where user_name = :name")
                    .param("name", user)
                    .update();
            database.sql("insert into users (name, token_hash, created_at) values (:name, :hash, :now)")
                    .param("name", user)
                    .param("hash", Hashes.sha256(token))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        });
        return token;
    }

    /** Takes a user's token and sessions away; tells whether there was one. */
    public boolean revoke(String user) {
        return database.inTransaction(() -> {
            database.sql("delete from sessions where user_name = :name")
                    .param("name", user)
                    .update();
            return database.sql("delete from users where name = :name")
                            .param("name", user)
                            .update()
                    == 1;
        });
    }

    /** Lists the users that have a token. */
    public List<String> users() {
        return database.sql("select name from users order by name")
                .query((row, number) -> row.getString("name"))
                .list();
    }

    /** Finds whose token this is, comparing in a time that does not tell how much of it is right. */
    public Optional<String> userOf(String token) {
        byte[] hash = Hashes.sha256(token).getBytes(StandardCharsets.US_ASCII);
        String[] user = {null};
        database.sql("select name, token_hash from users").query(row -> {
            byte[] known = row.getString("token_hash").getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(known, hash)) {
                user[0] = row.getString("name");
            }
        });
        return Optional.ofNullable(user[0]);
    }

    /** Begins a session of a user and returns its key. */
    public String begin(String user) {
        String key = draw();
        database.inTransaction(() -> {
            database.sql("delete from sessions where expires_at < :now")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            database.sql("insert into sessions (key_hash, user_name, expires_at) values (:hash, :name, :until)")
                    .param("hash", Hashes.sha256(key))
                    .param("name", user)
                    .param("until", clock.instant().plus(SESSION).atOffset(ZoneOffset.UTC))
                    .update();
        });
        return key;
    }

    /** Finds whose session has a key. */
    public Optional<String> userOfSession(String key) {
        return database.sql("select user_name from sessions where key_hash = :hash and expires_at > :now")
                .param("hash", Hashes.sha256(key))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /** Ends a session. */
    public void end(String key) {
        database.sql("delete from sessions where key_hash = :hash")
                .param("hash", Hashes.sha256(key))
                .update();
    }

    private String draw() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
