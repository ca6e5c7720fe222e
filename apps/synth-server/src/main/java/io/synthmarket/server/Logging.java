package io.synthmarket.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.spi.ContextAwareBase;
import io.synthmarket.server.ServeSettings.LogFormat;
import io.synthmarket.server.ServeSettings.LogLevel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Sets the log up: on standard error, each event a line that nobody can forge, as control characters are taken out of what it tells.
 * Logback finds this class by its name in {@code META-INF/services}, so that no file is looked for.
 */
public final class Logging extends ContextAwareBase implements Configurator {

    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level %logger{0}"
            + " %replace(%msg %kvp{NONE} %X){'[\\p{Cntrl}]+', ' '}%n"
            // A line of a stack trace begins with a tab, or names a cause: what a message has of its own is no line.
            + "%replace(%ex){'[\r\n]+(?![\t]|Caused by: |\\z)', ' '}";

    /** Libraries that tell at their ordinary level what is of use to their own authors. */
    private static final List<String> TALKATIVE = List.of(
            "org.eclipse.jetty", "org.flywaydb", "org.springframework", "com.zaxxer.hikari", "com.github.kagkarlsson");

    /** Is made by Logback. */
    public Logging() {}

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        configure(context, LogFormat.TEXT, LogLevel.WARN);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Writes the log as asked for from now on. */
    static void set(LogFormat format, LogLevel level) {
        configure((LoggerContext) LoggerFactory.getILoggerFactory(), format, level);
    }

    private static void configure(LoggerContext context, LogFormat format, LogLevel level) {
        context.reset();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(started(format == LogFormat.JSON ? json() : text(), context));
        appender.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.valueOf(level.name()));
        root.addAppender(appender);
        // What it tells at a start that fails comes out as an exception too.
        context.getLogger("io.javalin").setLevel(Level.OFF);
        TALKATIVE.forEach(name -> context.getLogger(name).setLevel(level == LogLevel.ERROR ? Level.ERROR : Level.WARN));
    }

    private static EncoderBase<ILoggingEvent> text() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern(LINE);
        encoder.setCharset(StandardCharsets.UTF_8);
        return encoder;
    }

    private static EncoderBase<ILoggingEvent> json() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithMarkers(false);
        encoder.setWithArguments(false);
        encoder.setWithMessage(false);
        encoder.setWithFormattedMessage(true);
        return encoder;
    }

    private static Encoder<ILoggingEvent> started(EncoderBase<ILoggingEvent> encoder, LoggerContext context) {
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }
}
