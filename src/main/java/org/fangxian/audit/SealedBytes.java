package org.fangxian.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that a link's hash is made of, so that anybody can make it again with other means: fourteen fields one behind
 * the other, each as a netstring (its length in bytes in decimal digits, a colon, the text in UTF-8, a comma); a field
 * without a value is {@code -,}. The fields are algorithm, position, previous hash, time of sealing, then of the entry: id,
 * time, account, address, action, subject, unit's id, result, detail; at last the word {@code end}. Times are UTC with six
 * decimals: 2020-02-12T08:30:05.000120Z.
 */
final class SealedBytes {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    private SealedBytes() {}

    static byte[] of(TrailEntry entry, long position, String previousHash, String algorithm, Instant sealedAt) {
        return new SealedBytes()
                .field(algorithm)
                .field(Long.toString(position))
                .field(previousHash)
                .field(TIME.format(sealedAt))
                .field(Long.toString(entry.id()))
                .field(TIME.format(entry.recordedAt()))
                .field(entry.account())
                .field(entry.address())
                .field(entry.action())
                .field(entry.subject())
                .field(entry.unitId() == null ? null : entry.unitId().toString())
                .field(entry.result())
                .field(entry.detail())
                .field("end")
                .bytes
                .toByteArray();
    }

    private SealedBytes field(@Nullable String text) {
        if (text == null) {
            bytes.writeBytes("-,".getBytes(StandardCharsets.US_ASCII));
            return this;
        }
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes((value.length + ":").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(value);
        bytes.write(',');
        return this;
    }
}
