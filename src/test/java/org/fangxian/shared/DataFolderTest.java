package org.fangxian.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path machine;

    @Test
    void aNewFolderIsClosedToOtherUsers() throws IOException {
        Path home = machine.resolve("new/home");
        DataFolder.prepare(home);
        assertThat(permissions(home)).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("data"))).isEqualTo("rwx------");
    }

    @Test
    void aFolderThatWasThereStaysAsItIsAndOnlyTheDatabaseIsClosed() throws IOException {
        Path home = Files.createDirectory(machine.resolve("srv"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        DataFolder.prepare(home);
        assertThat(permissions(home)).isEqualTo("rwxr-xr-x");
        assertThat(permissions(home.resolve("data"))).isEqualTo("rwx------");
    }

    @Test
    void aSecretsFileIsItsOwnersAlone() throws IOException {
        Path file = Files.createFile(machine.resolve("secrets"));
        DataFolder.close(file);
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
