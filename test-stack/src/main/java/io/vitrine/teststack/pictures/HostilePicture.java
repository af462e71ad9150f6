package io.vitrine.teststack.pictures;

import java.util.List;
import java.util.function.Supplier;

/**
 * One file, and what is to become of it.
 *
 * @param name what is wrong or odd about it
 * @param maker makes the file
 * @param door {@link #TAKEN} if ingest takes it, else the code of the problem that it answers with
 * @param reading {@code <width>x<height>} px of the picture that moderation reads, upright, else the name of the cause
 *     why it does not; such a case goes to a person
 * @param quarters the colours in the middle of the upright picture's quarters as {@code 0xRRGGBB}, in reading order;
 *     empty where there is nothing to see
 */
public record HostilePicture(String name, Supplier<byte[]> maker, String door, String reading, List<Integer> quarters) {

    public static final String TAKEN = "taken";

    public HostilePicture {
        quarters = List.copyOf(quarters);
    }

    /** The file's bytes, made afresh. */
    public byte[] file() {
        return maker.get();
    }

    /** Whether moderation is to read it. */
    public boolean isReadable() {
        return reading.matches("\\d+x\\d+");
    }

    @Override
    public String toString() {
        return name;
    }
}
