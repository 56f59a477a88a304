package org.fangxian.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What the parts of an office document say. */
final class ZipText {
    private ZipText() {}

    static String of(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        Path kept = Files.createTempFile("fangxian-parts", ".zip");
        Files.write(kept, file);
        try (ZipFile archive = new ZipFile(kept.toFile())) {
            for (ZipEntry part : Collections.list(archive.entries())) {
                if (part.getName().endsWith(".xml")) {
                    text.append(new String(archive.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(kept);
        }
        return text.toString();
    }
}
