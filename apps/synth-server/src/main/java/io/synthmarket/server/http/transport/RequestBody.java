package io.synthmarket.server.http.transport;

import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeoutException;
import org.apache.commons.fileupload2.core.FileUploadException;

/**
 * What a client sends. Where it does not come to its end, reading it throws what the client is to be told; a fault of a form is left to
 * who takes the form apart.
 */
public final class RequestBody extends FilterInputStream {

    /** Reads what comes. */
    public RequestBody(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (FileUploadException e) {
            throw e;
        } catch (IOException e) {
            throw told(e);
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            return super.read(into, from, length);
        } catch (FileUploadException e) {
            throw e;
        } catch (IOException e) {
            throw told(e);
        }
    }

    /** Tells why a body could not be read to its end. */
    private static ServerFault told(IOException fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof TimeoutException) {
                return new ServerFault(
                        Problem.Kind.TOO_SLOW,
                        "a body must keep arriving but did not; send it again over a faster line");
            }
        }
        return new ServerFault(Problem.Kind.BAD_INPUT, "a body must be whole but ended too early; send it again");
    }
}
