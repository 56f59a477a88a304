package org.fangxian.shared.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/** The digest of the portal's styles, scripts and pictures: in their address, so that browsers keep them until they change. */
@Named
@ApplicationScoped
public class ResourceEdition {
    private static final int SHOWN = 12;

    @Inject
    private ServletContext files;

    private String digest = "";

    @PostConstruct
    void read() {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            add(sum, "/resources/");
            digest = HexFormat.of().formatHex(sum.digest()).substring(0, SHOWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(MessageDigest sum, String folder) {
        for (String path : new TreeSet<>(files.getResourcePaths(folder))) {
            if (path.endsWith("/")) {
                add(sum, path);
            } else {
                try (InputStream file = files.getResourceAsStream(path)) {
                    sum.update(file.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    public String getDigest() {
        return digest;
    }
}
