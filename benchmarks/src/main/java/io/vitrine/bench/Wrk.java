package io.vitrine.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator wrk: 32 connections for a few seconds, asking for gzip as browsers do. */
final class Wrk {

    private static final String COMMAND = "/usr/bin/wrk";
    private static final int SECONDS = 8;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+(\\S+)");
    private static final Pattern FAILURES = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private Wrk() {}

    /**
     * What wrk measured.
     *
     * @param perSecond answers a second
     * @param p99 as wrk writes it, with its unit
     */
    record Result(double perSecond, String p99) {}

    static boolean isInstalled() {
        return Files.isExecutable(Path.of(COMMAND));
    }

    static Result run(URI url) {
        once(url, 2);
        String said = once(url, SECONDS);
        if (FAILURES.matcher(said).find()) {
            throw new IllegalStateException("Not every answer was good: " + said);
        }
        return new Result(Double.parseDouble(first(RATE, said)), first(P99, said));
    }

    private static String once(URI url, int seconds) {
        try {
            Process wrk = new ProcessBuilder(List.of(
                            COMMAND,
                            "-t1",
                            "-c32",
                            "-d" + seconds + "s",
                            "--latency",
                            "-H",
                            "Accept-Encoding: gzip",
                            url.toString()))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            wrk.waitFor();
            return said;
        } catch (IOException e) {
            throw new IllegalStateException("wrk cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static String first(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IllegalStateException("wrk said: " + said);
        }
        return matcher.group(1);
    }

    /** The compressed bytes that a browser would get. */
    static HttpResponse<byte[]> bytes(URI url) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(url)
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("Nothing answers at " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
