package io.vitrine.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.stack.StackSettings.S3Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedS3IT {

    @TempDir
    Path folder;

    private EmbeddedS3 s3;

    @BeforeEach
    void start() throws IOException {
        // as an earlier version or a restored backup may have left it
        Path bucket = Files.createDirectories(folder.resolve("originals"));
        Files.setPosixFilePermissions(bucket, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(bucket.resolve("photo.jpg"), "a face");
        Files.setPosixFilePermissions(bucket.resolve("photo.jpg"), PosixFilePermissions.fromString("rw-------"));
        s3 = new EmbeddedS3(folder, new S3Settings(new Ports().any(), "access", "secret"));
        s3.start();
    }

    @AfterEach
    void stop() {
        s3.close();
    }

    @Test
    void listsNoBucketForAStranger() throws Exception {
        assertThat(statusOf("/originals")).isEqualTo(403);
        assertThat(statusOf("/renditions")).isEqualTo(403);
    }

    @Test
    void showsNoPhotoToAStranger() throws Exception {
        assertThat(statusOf("/originals/photo.jpg")).isEqualTo(403);
    }

    @Test
    void startsAgainAfterAStop() throws Exception {
        // When
        s3.close();
        s3.start();
        // Then
        assertThat(statusOf("/originals")).isEqualTo(403);
    }

    private int statusOf(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + s3.address() + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
