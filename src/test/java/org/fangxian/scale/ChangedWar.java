package org.fangxian.scale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The portal as it was built, with what only a test needs: empty pages, no audit trail, one session in memory. */
public final class ChangedWar {
    private static final String FRAME = """
            <ui:composition template="/WEB-INF/template.xhtml" xmlns="http://www.w3.org/1999/xhtml" xmlns:ui="jakarta.faces.facelets">
              <ui:param name="title" value="-"/>
              <ui:define name="content"/>
            </ui:composition>
            """;
    private static final String BARE = """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html"><h:head/><h:body/></html>
            """;
    private static final String SILENT = """
            package org.fangxian.shared;
            @jakarta.enterprise.context.ApplicationScoped
            class AuditBook {
                void append(AuditEntry entry) {}
            }
            """;

    private static final String ONE_SESSION = """
            <jboss-web><context-root>/</context-root><max-active-sessions>1</max-active-sessions></jboss-web>
            """;

    private ChangedWar() {}

    /** @return one whose sessions wait on the disk, all but the latest */
    public static Path withOneSessionInMemory() throws IOException {
        Path war = copy("sessions.war");
        try (FileSystem files = FileSystems.newFileSystem(war)) {
            Files.writeString(files.getPath("/WEB-INF/jboss-web.xml"), ONE_SESSION);
        }
        return war;
    }

    static Path withEmptyPages() throws IOException {
        Path war = copy("pages.war");
        try (FileSystem files = FileSystems.newFileSystem(war)) {
            Files.createDirectories(files.getPath("/scale"));
            Files.writeString(files.getPath("/scale/frame.xhtml"), FRAME);
            Files.writeString(files.getPath("/scale/bare.xhtml"), BARE);
        }
        return war;
    }

    static Path withoutAudit() throws IOException {
        Path sources = Files.createDirectories(Path.of("target/scale/source/org/fangxian/shared"));
        Path source = sources.resolve("AuditBook.java");
        Files.write(source, SILENT.getBytes(StandardCharsets.UTF_8));
        Path classes = Files.createDirectories(Path.of("target/scale/classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String path = "target/classes" + java.io.File.pathSeparator + System.getProperty("java.class.path");
        boolean compiled = compiler.getTask(
                        null,
                        null,
                        null,
                        List.of("-d", classes.toString(), "-cp", path, "-proc:none"),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
                .call();
        if (!compiled) {
            throw new IllegalStateException("the portal without audit does not compile");
        }
        Path war = copy("silent.war");
        try (FileSystem files = FileSystems.newFileSystem(war)) {
            String name = "org/fangxian/shared/AuditBook.class";
            Files.copy(
                    classes.resolve(name),
                    files.getPath("/WEB-INF/classes/" + name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return war;
    }

    private static Path copy(String name) throws IOException {
        Path war = Files.createDirectories(Path.of("target/scale")).resolve(name);
        return Files.copy(Path.of("target/ROOT.war"), war, StandardCopyOption.REPLACE_EXISTING);
    }
}
