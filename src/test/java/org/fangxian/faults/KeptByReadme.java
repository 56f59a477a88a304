package org.fangxian.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps a portal's data, loses them and brings them back by the commands of the README, as they stand there. */
final class KeptByReadme {
    private static final String INDENT = "    ";

    private final Store store;
    private final List<String> commands;
    private final Path folder;

    KeptByReadme(Store store) throws IOException {
        this.store = store;
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("## Back up and restore"));
        String paragraph = section.substring(section.indexOf(store.paragraph()) + 1);
        this.commands = paragraph
                .lines()
                .takeWhile(line -> !line.startsWith("**") && !line.startsWith("## "))
                .filter(line -> line.startsWith(INDENT))
                .map(String::strip)
                .toList();
        if (commands.size() != 3) {
            throw new IllegalStateException("to keep, to wipe and to restore are three commands, not " + commands);
        }
        this.folder = Files.createTempDirectory("fangxian-kept");
    }

    void keep() {
        run(0);
    }

    void lose() {
        run(1);
    }

    void restore() {
        run(2);
    }

    private void run(int number) {
        Map<String, String> environment = new HashMap<>(store.forCommands());
        environment.put("BACKUP", folder.toString());
        Command.run(environment, "sh", "-e", "-c", commands.get(number));
    }
}
