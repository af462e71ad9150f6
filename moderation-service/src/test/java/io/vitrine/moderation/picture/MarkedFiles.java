package io.vitrine.moderation.picture;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Small pictures that say something about themselves, each where its format keeps it. */
public final class MarkedFiles {

    private static final int APP1 = 0xe1;
    private static final int APP11 = 0xeb;

    private MarkedFiles() {}

    public static byte[] jpegWithXmp(String xmp) {
        return SamplePictures.withSegment(jpeg(), APP1, bytes("http://ns.adobe.com/xap/1.0/\0" + xmp));
    }

    public static byte[] pngWithXmp(String xmp) {
        byte[] png = SamplePictures.encoded(SamplePictures.plain(64, 64, Color.PINK), "png");
        return SamplePictures.withChunk(png, "iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + xmp));
    }

    public static byte[] webpWithXmp(String xmp) {
        byte[] webp = SamplePictures.webp(SamplePictures.plain(64, 64, Color.PINK));
        byte[] body = bytes(xmp);
        ByteBuffer chunk =
                ByteBuffer.allocate(8 + body.length + (body.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put(bytes("XMP ")).putInt(body.length).put(body);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(webp);
        out.writeBytes(chunk.array());
        byte[] file = out.toByteArray();
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - 8);
        return file;
    }

    /** The outermost boxes of a C2PA manifest store: a JUMBF superbox and its description. */
    public static byte[] jpegWithManifest() {
        ByteBuffer box = ByteBuffer.allocate(8 + 8 + 41);
        box.put(bytes("JP")).putShort((short) 1).putInt(1);
        box.putInt(49).put(bytes("jumb"));
        box.putInt(41).put(bytes("jumd")).put(bytes("c2pa"));
        box.putLong(0x00110010800000aaL).putInt(0x00389b71);
        return SamplePictures.withSegment(jpeg(), APP11, box.array());
    }

    private static byte[] jpeg() {
        return SamplePictures.jpeg(SamplePictures.plain(64, 64, Color.PINK), 0.9);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
