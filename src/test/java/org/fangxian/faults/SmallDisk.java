package org.fangxian.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A disk of a few megabytes, which can be full and have room again. Only root may mount it. */
record SmallDisk(Path folder) implements AutoCloseable {
    private static final int KILO = 1024;

    static boolean isPossible() {
        return "root".equals(System.getProperty("user.name"));
    }

    static SmallDisk mount(String name, int megabytes) {
        try {
            Path folder = Files.createDirectories(Path.of("target", name).toAbsolutePath());
            Command.run(Map.of(), "mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
            return new SmallDisk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing more goes onto it. */
    void fill() {
        try {
            FileStore store = Files.getFileStore(folder);
            resize((store.getTotalSpace() - store.getUnallocatedSpace()) / KILO + "k");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void makeRoom() {
        makeRoom(128);
    }

    void makeRoom(int megabytes) {
        resize(megabytes + "m");
    }

    private void resize(String size) {
        Command.run(Map.of(), "mount", "-o", "remount,size=" + size, folder.toString());
    }

    @Override
    public void close() {
        Command.run(Map.of(), "umount", folder.toString());
    }
}
