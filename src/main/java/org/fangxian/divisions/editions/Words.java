package org.fangxian.divisions.editions;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The words of the published tables, as they stand in reference/division-words.csv. */
final class Words {
    private static final List<CSVRecord> ALL = read();

    private Words() {}

    /** What the words of a sort mean. */
    static Map<String, String> meanings(String what) {
        return ALL.stream()
                .filter(word -> word.get("what").equals(what))
                .collect(Collectors.toMap(word -> word.get("word"), word -> word.get("means")));
    }

    /** The words of a sort in the order in which they are tried. */
    static List<String> list(String what) {
        return ALL.stream()
                .filter(word -> word.get("what").equals(what))
                .map(word -> word.get("word"))
                .toList();
    }

    private static List<CSVRecord> read() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream("/reference/division-words.csv"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
