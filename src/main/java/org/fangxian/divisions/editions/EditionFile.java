package org.fangxian.divisions.editions;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The text of one or several editions: edition, level, code12, name, parent_code12, kind. In UTF-8 (with or without byte
 * order mark) or GB 18030. It is read row by row, however long it is.
 */
final class EditionFile {
    static final String EDITION = "edition";
    static final String LEVEL = "level";
    static final String CODE = "code12";
    static final String NAME = "name";
    static final String PARENT = "parent_code12";
    static final String KIND = "kind";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    /** What the columns are also called. */
    private static final Map<String, String> COLUMNS = Words.meanings("column");

    private final String text;
    private final Map<String, Integer> columns = new HashMap<>();

    EditionFile(byte[] contents) {
        text = decode(contents);
        try (CSVParser parser = CSVFormat.DEFAULT.parse(new StringReader(text))) {
            CSVRecord header =
                    parser.stream().findFirst().orElseThrow(() -> new EditionRefused("divisions.edition.empty"));
            for (int column = 0; column < header.size(); column++) {
                String title = header.get(column).strip().toLowerCase(Locale.ROOT);
                columns.putIfAbsent(COLUMNS.getOrDefault(title, title), column);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new EditionRefused("divisions.edition.csv");
        }
        for (String needed : List.of(LEVEL, CODE, NAME, PARENT)) {
            if (!columns.containsKey(needed)) {
                throw new EditionRefused("divisions.edition.column", needed);
            }
        }
    }

    /** @return the edition asked for, or the file's only one; refuses where neither can be said */
    LocalDate edition(@Nullable LocalDate asked) {
        Set<String> found = new TreeSet<>();
        read(rows -> rows.map(row -> get(row, EDITION)).forEach(found::add));
        found.remove("");
        if (found.isEmpty() && asked != null) {
            return asked;
        }
        if (asked == null ? found.size() != 1 : !found.contains(asked.toString())) {
            throw new EditionRefused("divisions.edition.which", String.join("、", found));
        }
        String only = asked == null ? found.iterator().next() : asked.toString();
        try {
            return LocalDate.parse(only);
        } catch (DateTimeParseException e) {
            throw new EditionRefused("divisions.edition.date", only);
        }
    }

    int count(LocalDate edition) {
        int[] count = new int[1];
        read(rows -> count[0] = (int) of(rows, edition).count());
        return count[0];
    }

    /** Hands over the rows of the edition from one to another, counted from 0. */
    void read(LocalDate edition, int from, int limit, Consumer<CSVRecord> reader) {
        read(rows -> of(rows, edition).skip(from).limit(limit).forEach(reader));
    }

    String get(CSVRecord row, String column) {
        Integer index = columns.get(column);
        return index == null || index >= row.size() ? "" : row.get(index).strip();
    }

    private Stream<CSVRecord> of(Stream<CSVRecord> rows, LocalDate edition) {
        return rows.filter(row -> {
            String named = get(row, EDITION);
            return named.isEmpty() || named.equals(edition.toString());
        });
    }

    private void read(Consumer<Stream<CSVRecord>> reader) {
        try (CSVParser parser = CSVFormat.DEFAULT.parse(new StringReader(text))) {
            reader.accept(parser.stream().skip(1).filter(row -> row.stream().anyMatch(cell -> !cell.isBlank())));
        } catch (IOException | UncheckedIOException e) {
            throw new EditionRefused("divisions.edition.csv");
        }
    }

    private static String decode(byte[] contents) {
        for (Charset charset : CHARSETS) {
            try {
                String read =
                        charset.newDecoder().decode(ByteBuffer.wrap(contents)).toString();
                if (read.indexOf('\0') < 0) {
                    return read.indexOf(BYTE_ORDER_MARK) == 0 ? read.substring(1) : read;
                }
            } catch (CharacterCodingException e) {
                continue; // perhaps the next one
            }
        }
        throw new EditionRefused("divisions.edition.encoding");
    }
}
