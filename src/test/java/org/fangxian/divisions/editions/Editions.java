package org.fangxian.divisions.editions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The two published editions of Neijiang: before and after its towns and villages were merged. */
final class Editions {
    static final LocalDate BEFORE = LocalDate.of(2019, 10, 31);
    static final LocalDate AFTER = LocalDate.of(2020, 6, 30);

    private Editions() {}

    /** The file that holds both. */
    static byte[] file() {
        try (InputStream in = Objects.requireNonNull(Editions.class.getResourceAsStream("/neijiang-divisions.csv"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Division> divisions(LocalDate edition) {
        EditionFile file = new EditionFile(file());
        LineCheck check = new LineCheck(file);
        List<Division> divisions = new ArrayList<>();
        file.read(
                edition,
                0,
                Integer.MAX_VALUE,
                row -> divisions.add(Objects.requireNonNull(check.read(row)).division()));
        return divisions;
    }
}
