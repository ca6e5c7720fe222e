package io.synthmarket.server;

import io.synthmarket.server.common.Echo;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in one line why the server does not start. */
final class StartFault implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        return tell(fault, command.getErr(), false);
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, @Nullable ParseResult parsed) {
        Object root = command.getCommandSpec().root().userObject();
        return tell(fault, command.getErr(), root instanceof Main main && main.isVerbose());
    }

    /** Prints what is at fault and returns the exit code that says whose it is. */
    static int tell(Exception fault, PrintWriter err, boolean withTrace) {
        err.println("synth-server: " + Echo.oneLine(message(fault)));
        if (withTrace) {
            fault.printStackTrace(err);
        }
        err.flush();
        return isOfCaller(fault) ? ExitCode.BAD_INPUT : ExitCode.DEVICE_FAULT;
    }

    private static boolean isOfCaller(Exception fault) {
        return fault instanceof IllegalArgumentException
                || fault instanceof IllegalStateException
                || fault instanceof ParameterException
                || cause(fault, BindException.class) != null
                || cause(fault, UnresolvedAddressException.class) != null;
    }

    private static String message(Exception fault) {
        if (fault instanceof UnmatchedArgumentException unknown) {
            // What follows the sign might be a secret.
            String word = String.valueOf(unknown.getUnmatched().get(0)).replaceFirst("=.*", "");
            return "there must be an option or a command " + Echo.of(word) + " but there is none; see --help";
        }
        if (cause(fault, UnresolvedAddressException.class) != null) {
            return "host must be an address of this machine but is not known; see --host";
        }
        BindException taken = cause(fault, BindException.class);
        if (taken != null) {
            return "address and port must be free and this machine's but cannot be had (" + taken.getMessage()
                    + "); choose another with --port, 0 for any that is free, or with --host";
        }
        if (fault instanceof IllegalArgumentException || fault instanceof IllegalStateException) {
            return String.valueOf(fault.getMessage());
        }
        SQLException refused = cause(fault, SQLException.class);
        if (refused != null) {
            return "the database must answer but does not: " + refused.getMessage();
        }
        FileSystemException disk = cause(fault, FileSystemException.class);
        if (disk != null) {
            return "the folder of data must be writable but is not: "
                    + disk.getClass().getSimpleName() + " " + disk.getMessage();
        }
        if (isOfCaller(fault) || fault instanceof IOException) {
            return String.valueOf(fault.getMessage()).replaceFirst("is not an? (?:int|long)$", "is not a whole number");
        }
        return fault + "; --verbose tells where";
    }

    private static <T extends Throwable> @Nullable T cause(Throwable fault, Class<T> type) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        return null;
    }
}
