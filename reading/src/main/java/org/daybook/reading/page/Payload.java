package org.daybook.reading.page;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A capture's bytes, as they came; known by their SHA-256. Immutable. */
public final class Payload {
    private final byte[] bytes;
    private final String sha256;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
        try {
            this.sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** These bytes, copied. */
    public static Payload of(byte[] bytes) {
        return new Payload(bytes.clone());
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes as a stream, uncopied. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** How many bytes there are. */
    public int length() {
        return bytes.length;
    }

    /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** The bytes themselves, uncopied: for reading only. */
    byte[] uncopied() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Payload[" + bytes.length + " bytes, " + sha256 + "]";
    }
}
