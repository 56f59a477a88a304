package org.fangxian.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;

/**
 * The folder of the embedded database and of the office's own files. The database lies in {@code data}, closed to every
 * other user of the machine; so is the folder itself when the portal made it, and not when it was there before.
 */
public final class DataFolder {
    private DataFolder() {}

    /** @return FANGXIAN_HOME, or .fangxian in the home directory of the user who runs the server */
    public static Path path() {
        return path(System.getenv());
    }

    /** @return as {@link #path()}, by the environment given */
    public static Path path(Map<String, String> environment) {
        return Path.of(Objects.requireNonNullElseGet(
                environment.get("FANGXIAN_HOME"), () -> System.getProperty("user.home") + "/.fangxian"));
    }

    /** Makes what is not there yet, before the database does. */
    static void prepare(Path home) {
        boolean isNew = Files.notExists(home);
        Path data = home.resolve("data");
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (isNew) {
            close(home);
        }
        close(data);
    }

    /** Leaves the file or folder to its owner alone, where the machine knows owners. */
    public static void close(Path path) {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            try {
                view.setPermissions(
                        PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
