package io.synthmarket.server;

import java.util.Map;

/**
 * System properties that libraries look up once and that make a start shorter. What they spare is told by {@code start-time.sh} with
 * {@code -D} and another value of each; one that is set already stays as it is.
 */
final class StartProperties {

    private static final Map<String, String> VALUES = Map.of(
            // Jetty lists the locales of the JDK, over a thousand; nothing here speaks any language but that of the
            // program.
            "java.locale.providers", "SPI",
            // Of 4 bytes in a line of 64; Jetty otherwise starts JMX to learn whether it is 4 or 8.
            "org.eclipse.jetty.util.referencesPerCacheLine", "16");

    private StartProperties() {}

    /** Sets them: to be called before anything of a library is. */
    static void set() {
        VALUES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
