package io.synthmarket.server;

import java.util.Map;

/**
 * System properties that are looked up once and make a start shorter. One that is set already stays as it is, so {@code start-time.sh
 * -Djava.locale.providers=CLDR,COMPAT} tells what that spares.
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
