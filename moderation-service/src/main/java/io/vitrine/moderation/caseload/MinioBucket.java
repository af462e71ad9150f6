package io.vitrine.moderation.caseload;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** One bucket, with the client's many failures told apart: not there, or the store is away. */
final class MinioBucket {

    private final MinioClient minio;
    private final String name;

    MinioBucket(MinioClient minio, String name) {
        this.minio = minio;
        this.name = name;
    }

    Optional<byte[]> read(String key, int most) {
        try (var in =
                minio.getObject(GetObjectArgs.builder().bucket(name).object(key).build())) {
            String length = in.headers().get("Content-Length");
            return Optional.of(
                    length == null ? in.readNBytes(most) : exactly((int) Math.min(most, Long.parseLong(length)), in));
        } catch (ErrorResponseException e) {
            if (isNotThere(e)) {
                return Optional.empty();
            }
            throw away("read", key, e);
        } catch (MinioException | IOException | GeneralSecurityException e) {
            throw away("read", key, e);
        }
    }

    /** Of unknown length an object is put together from pieces, which takes twice its size. */
    private static byte[] exactly(int length, InputStream in) throws IOException {
        byte[] bytes = new byte[length];
        if (in.readNBytes(bytes, 0, length) < length) {
            throw new EOFException("the answer ended too early");
        }
        return bytes;
    }

    void put(String key, byte[] bytes, String mediaType) {
        try {
            minio.putObject(PutObjectArgs.builder().bucket(name).object(key).contentType(mediaType).stream(
                            new ByteArrayInputStream(bytes), bytes.length, -1)
                    .build());
        } catch (MinioException | IOException | GeneralSecurityException e) {
            throw away("store", key, e);
        }
    }

    void delete(String key) {
        try {
            minio.removeObject(
                    RemoveObjectArgs.builder().bucket(name).object(key).build());
        } catch (ErrorResponseException e) {
            if (!isNotThere(e)) {
                throw away("delete", key, e);
            }
        } catch (MinioException | IOException | GeneralSecurityException e) {
            throw away("delete", key, e);
        }
    }

    void createIfMissing() {
        try {
            if (!minio.bucketExists(BucketExistsArgs.builder().bucket(name).build())) {
                minio.makeBucket(MakeBucketArgs.builder().bucket(name).build());
            }
        } catch (MinioException | IOException | GeneralSecurityException e) {
            throw away("create", "", e);
        }
    }

    private static boolean isNotThere(ErrorResponseException e) {
        String code = e.errorResponse().code();
        return "NoSuchKey".equals(code) || "NoSuchBucket".equals(code);
    }

    private StoreAway away(String verb, String key, Exception cause) {
        return new StoreAway("cannot " + verb + " " + name + "/" + key + ": " + cause.getMessage(), cause);
    }
}
