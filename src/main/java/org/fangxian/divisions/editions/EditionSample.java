package org.fangxian.divisions.editions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A published table as the portal takes it in: that of 2020-06-30, which comes with the portal. */
public final class EditionSample {
    /** What the file is called. */
    public static final String NAME = "divisions-2020-06-30.csv";

    private EditionSample() {}

    public static byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(EditionSample.class.getResourceAsStream("/reference/" + NAME))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
