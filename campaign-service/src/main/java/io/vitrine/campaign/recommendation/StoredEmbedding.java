package io.vitrine.campaign.recommendation;

import io.vitrine.campaign.gallery.Embedding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** An embedding as it lies in the index: the length of its model's name, the name, then its values. */
final class StoredEmbedding {

    private static final int LONGEST_NAME = 255;

    private StoredEmbedding() {}

    static BytesRef of(Embedding embedding) {
        byte[] name = embedding.model().getBytes(StandardCharsets.UTF_8);
        int length = Math.min(name.length, LONGEST_NAME);
        byte[] values = embedding.values();
        byte[] bytes = new byte[1 + length + values.length];
        bytes[0] = (byte) length;
        System.arraycopy(name, 0, bytes, 1, length);
        System.arraycopy(values, 0, bytes, 1 + length, values.length);
        return new BytesRef(bytes);
    }

    /** The document's embedding; null if it has none in that field. */
    static @Nullable Embedding read(LeafReader reader, String field, int document) throws IOException {
        BinaryDocValues stored = reader.getBinaryDocValues(field);
        if (stored == null || !stored.advanceExact(document)) {
            return null;
        }
        BytesRef bytes = stored.binaryValue();
        int name = bytes.bytes[bytes.offset] & 0xff;
        int values = bytes.offset + 1 + name;
        return new Embedding(
                new String(bytes.bytes, bytes.offset + 1, name, StandardCharsets.UTF_8),
                Arrays.copyOfRange(bytes.bytes, values, bytes.offset + bytes.length));
    }
}
