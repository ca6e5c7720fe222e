package io.synthmarket.server.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.fileupload2.core.FileUploadException;

/**
 * What a client sends. Where it does not come to its end, reading it throws what the client is to be told; a fault of a form is left to
 * who takes the form apart.
 */
final class RequestBody extends FilterInputStream {

    RequestBody(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (FileUploadException e) {
            throw e;
        } catch (IOException e) {
            throw Problems.ofBody(e);
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            return super.read(into, from, length);
        } catch (FileUploadException e) {
            throw e;
        } catch (IOException e) {
            throw Problems.ofBody(e);
        }
    }
}
