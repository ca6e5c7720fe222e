package io.synthmarket.server.http.routes;

import io.javalin.http.Context;
import io.synthmarket.server.common.Limits;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.datasets.Uploads;
import io.synthmarket.server.http.guard.Caller;
import io.synthmarket.server.http.json.Answers;
import io.synthmarket.server.http.json.DatasetJson;
import io.synthmarket.server.http.transport.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/** Answers an upload: the file is the body, or the part {@code file} of a form. */
final class UploadRoute {

    private static final String PART = "file";
    private static final int MOST_PARTS = 16;
    private static final long PARTS_BESIDE = 1 << 20;
    private static final int LARGEST_FIELD = 64 << 10;

    private final Uploads uploads;
    private final Limits limits;

    UploadRoute(Uploads uploads, Limits limits) {
        this.uploads = uploads;
        this.limits = limits;
    }

    void answer(Context context) throws IOException, InterruptedException {
        String owner = Caller.user(context);
        long declared = context.req().getContentLengthLong();
        if (declared > limits.uploadBytes() + PARTS_BESIDE) {
            throw Uploads.tooLarge(limits.uploadBytes());
        }
        Uploads.Received received = isForm(context)
                ? ofForm(context, owner)
                : ofBody(context, owner, context.req().getInputStream());
        context.header("Location", "/api/v1/datasets/" + received.dataset().sha256());
        Answers.send(context, received.isNew() ? 201 : 200, DatasetJson.of(received.dataset()));
    }

    private static boolean isForm(Context context) {
        String type = context.contentType();
        String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if (lower.startsWith("application/x-www-form-urlencoded")) {
            throw new ServerFault(
                    Problem.Kind.UNSUPPORTED,
                    "a file must be the body itself or a part of a form but came as form fields; send it with"
                            + " --data-binary and -H 'Content-Type: text/csv', or with -F file=@NAME");
        }
        return lower.startsWith("multipart/");
    }

    private Uploads.Received ofBody(Context context, String owner, InputStream body)
            throws IOException, InterruptedException {
        String name = context.queryParam("filename");
        return uploads.receive(owner, name == null ? "" : name, new RequestBody(body));
    }

    private Uploads.Received ofForm(Context context, String owner) throws IOException, InterruptedException {
        JakartaServletFileUpload<?, ?> form = new JakartaServletFileUpload<>();
        form.setHeaderCharset(StandardCharsets.UTF_8);
        try {
            FileItemInputIterator parts = form.getItemIterator(context.req());
            for (int i = 0; i < MOST_PARTS && parts.hasNext(); i++) {
                FileItemInput part = parts.next();
                if (PART.equals(part.getFieldName())) {
                    String name = part.isFormField() ? null : part.getName();
                    return ofPart(context, owner, name, part);
                }
                skip(part);
            }
        } catch (FileUploadException | IllegalArgumentException e) {
            throw new ServerFault(
                    Problem.Kind.BAD_INPUT,
                    "a form must be well formed multipart/form-data and whole but is not; send it with curl -F file=@NAME");
        }
        throw new ServerFault(
                Problem.Kind.BAD_INPUT,
                "a form must have the part 'file' among its first " + MOST_PARTS
                        + " parts but has not; send it with curl -F file=@NAME");
    }

    private Uploads.Received ofPart(Context context, String owner, @Nullable String name, FileItemInput part)
            throws IOException, InterruptedException {
        try (InputStream in = part.getInputStream()) {
            return name == null ? ofBody(context, owner, in) : uploads.receive(owner, name, new RequestBody(in));
        }
    }

    private static void skip(FileItemInput part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            if (in.readNBytes(LARGEST_FIELD + 1).length > LARGEST_FIELD) {
                throw new ServerFault(
                        Problem.Kind.TOO_LARGE,
                        "a part before the part 'file' must have at most " + LARGEST_FIELD
                                + " bytes but has more; send the file alone");
            }
        }
    }
}
