package org.fangxian.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command of the system, which must succeed. */
final class Command {
    private Command() {}

    static void run(Map<String, String> environment, String... command) {
        try {
            Path said = Files.createTempFile("fangxian-command", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            int code = builder.start().waitFor();
            String words = Files.readString(said, StandardCharsets.UTF_8);
            Files.delete(said);
            if (code != 0) {
                throw new IllegalStateException(List.of(command) + " ended with " + code + ":\n" + words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
