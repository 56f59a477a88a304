package org.fangxian.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** A process of its own, started with a small heap: reads every malformed file, one after the other. */
final class ReadInLittleMemory {
    private ReadInLittleMemory() {}

    public static void main(String[] arguments) {
        for (Map.Entry<String, Supplier<byte[]>> file :
                MalformedSheets.refused().entrySet()) {
            read(file.getKey(), file.getValue().get());
        }
        read("a million rows", MalformedSheets.millionRows(""));
        read("a million lines", ("UNIT_CODE,NEW\n" + ",,\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8));
    }

    private static void read(String name, byte[] file) {
        try {
            SheetColumns.find(GridReader.read(file), java.util.List.of());
            System.out.println(name + ": read");
        } catch (SheetRefused refused) {
            System.out.println(name + ": refused, " + refused.key());
        }
    }
}
