package io.synthmarket.server.http.routes;

import io.synthmarket.server.common.Problem.Kind;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.JobState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that jobs left. They are found by listing a job's folder: no name that a client sends becomes part of a path. */
final class ResultFiles {

    private static final String REPORT = "_report.json";
    private static final String PAGE = "_report.html";

    private final Folders folders;

    ResultFiles(Folders folders) {
        this.folders = folders;
    }

    /** Lists the files of a job by name. */
    List<Path> list(Job job) throws IOException {
        try (Stream<Path> all = Files.list(folders.files(job.id()))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !nameOf(file).startsWith("."))
                    .sorted(Comparator.comparing(ResultFiles::nameOf))
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Finds the file of a job that has a name. */
    Path named(Job job, String name) throws IOException {
        requireDone(job);
        return find(job, name).orElseThrow(() -> Requests.notFound("file", name));
    }

    Optional<Path> find(Job job, String name) throws IOException {
        try (Stream<Path> all = Files.list(folders.files(job.id()))) {
            return all.filter(file -> nameOf(file).equals(name) && !name.startsWith("."))
                    .filter(Files::isRegularFile)
                    .findFirst();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Finds the report of a job. */
    Path report(Job job) throws IOException {
        return ending(job, REPORT);
    }

    /** Finds the page of a job. */
    Path page(Job job) throws IOException {
        return ending(job, PAGE);
    }

    private Path ending(Job job, String ending) throws IOException {
        requireDone(job);
        return list(job).stream()
                .filter(file -> nameOf(file).endsWith(ending))
                .findFirst()
                .orElseThrow(() -> none(ending));
    }

    /** Finds what the page of a job draws. */
    Path figures(Job job) throws IOException {
        requireDone(job);
        Path file = folders.figures(job.id());
        if (!Files.isRegularFile(file)) {
            throw none("the figures of its page");
        }
        return file;
    }

    private static ServerFault none(String what) {
        return new ServerFault(
                Kind.NOT_FOUND,
                "the job must have been asked for " + what
                        + " but was not; make it without dry_run, and with report=html");
    }

    /** Refuses what cannot be told of a job yet, or any more. */
    static void requireDone(Job job) {
        if (job.state() == JobState.EXPIRED) {
            throw new ServerFault(
                    Kind.GONE, "files of a job must be fetched before they expire but these have; resume the job");
        }
        if (job.state() != JobState.DONE) {
            throw new ServerFault(
                    Kind.CONFLICT, "the job must be done but is " + job.state().word() + "; wait for it, or resume it");
        }
    }
}
