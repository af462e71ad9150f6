package io.vitrine.demo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a photo's file says about where it comes from, as programs and phones write it: an XMP packet in the JPEG. */
enum Claim {
    /** IPTC's source type of a picture that a program made. */
    GENERATED(
            "Iptc4xmpExt:DigitalSourceType=\"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia\""),
    EDITED("xmp:CreatorTool=\"Snapseed 2.0\""),
    SCREENSHOT("exif:UserComment=\"Screenshot\"");

    private static final int START_OF_IMAGE = 2;
    private static final short APP1 = (short) 0xffe1;
    private static final int LENGTH_FIELD = 2;
    private static final String NAMESPACE = "http://ns.adobe.com/xap/1.0/\0";

    private static final String PACKET =
            """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
            xmlns:exif="http://ns.adobe.com/exif/1.0/" \
            xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" %s/></rdf:RDF></x:xmpmeta>""";

    private final String property;

    Claim(String property) {
        this.property = property;
    }

    /** The same picture, with the claim in its first segment. */
    byte[] writtenInto(byte[] jpeg) {
        byte[] packet = (NAMESPACE + PACKET.formatted(property)).getBytes(StandardCharsets.UTF_8);
        ByteBuffer head =
                ByteBuffer.allocate(2 + LENGTH_FIELD).putShort(APP1).putShort((short) (LENGTH_FIELD + packet.length));
        ByteArrayOutputStream file = new ByteArrayOutputStream(jpeg.length + head.capacity() + packet.length);
        file.write(jpeg, 0, START_OF_IMAGE);
        file.writeBytes(head.array());
        file.writeBytes(packet);
        file.write(jpeg, START_OF_IMAGE, jpeg.length - START_OF_IMAGE);
        return file.toByteArray();
    }
}
