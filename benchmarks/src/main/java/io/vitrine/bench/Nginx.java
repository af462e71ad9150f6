package io.vitrine.bench;

import io.vitrine.bench.driver.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A peer for comparison: nginx that serves an answer's bytes from a file. */
final class Nginx implements AutoCloseable {

    private static final Path COMMAND = Path.of("/usr/sbin/nginx");

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
        Patience.until("nginx", Patience.SOON, this::isListening);
    }

    static boolean isInstalled() {
        return Files.isExecutable(COMMAND);
    }

    static Nginx serving(HttpResponse<byte[]> answer, Path folder) {
        try {
            int port = freePort();
            Files.createDirectories(folder);
            Files.write(folder.resolve("answer"), answer.body());
            Files.writeString(folder.resolve("nginx.conf"), configuration(answer, folder, port));
            return new Nginx(
                    new ProcessBuilder(List.of(
                                    COMMAND.toString(),
                                    "-p",
                                    folder.toString(),
                                    "-c",
                                    folder.resolve("nginx.conf").toString(),
                                    "-e",
                                    folder.resolve("error.log").toString()))
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("output.log").toFile())
                            .start(),
                    port);
        } catch (IOException e) {
            throw new UncheckedIOException("nginx cannot be started", e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/answer");
    }

    private static String configuration(HttpResponse<byte[]> answer, Path folder, int port) {
        String encoding = answer.headers()
                .firstValue("Content-Encoding")
                .map(value -> "add_header Content-Encoding " + value + ";")
                .orElse("");
        return """
                daemon off;
                worker_processes auto;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 256; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  keepalive_requests 1000000;
                  open_file_cache max=10;
                  types {}
                  default_type text/html;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  server {
                    listen 127.0.0.1:%2$d;
                    root %1$s;
                    %3$s
                  }
                }
                """
                .formatted(folder, port, encoding);
    }

    private boolean isListening() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
