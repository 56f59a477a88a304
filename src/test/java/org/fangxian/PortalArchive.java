package org.fangxian;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as it was built, with the tests put in. */
public final class PortalArchive {
    private static final String OPEN = "<security-constraint><web-resource-collection><web-resource-name>runner"
            + "</web-resource-name><url-pattern>/ArquillianServletRunnerEE9</url-pattern></web-resource-collection>"
            + "</security-constraint>";

    private PortalArchive() {}

    /** @param tests what the test class needs besides itself, from the test sources */
    public static WebArchive with(Class<?>... tests) {
        File jar = new File(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        WebArchive portal = ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File("target/ROOT.war"))
                .as(WebArchive.class);
        return portal.setWebXML(new StringAsset(openToTheRunner(portal)))
                .addClasses(tests)
                .addClass(Callers.class)
                .addAsLibrary(jar)
                .setManifest(new StringAsset("Manifest-Version: 1.0\nDependencies: org.wildfly.security.elytron\n"));
    }

    /** The runner's servlet is asked by nobody who is signed in: it stands outside the constraint on all pages. */
    private static String openToTheRunner(WebArchive portal) {
        try (InputStream in = portal.get("WEB-INF/web.xml").getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("</web-app>", OPEN + "</web-app>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
