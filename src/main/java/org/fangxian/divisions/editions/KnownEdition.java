package org.fangxian.divisions.editions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of an edition that is in force, compared with it row by row: whatever says otherwise is named. */
final class KnownEdition {
    private static final int NOWHERE = 0;

    private final Map<String, Division> known = new LinkedHashMap<>();
    private final List<LineError> differences = new ArrayList<>();

    KnownEdition(Collection<Division> inForce) {
        inForce.forEach(division -> known.put(division.code(), division));
    }

    /** @return what differs, by line; what the table lacks stands last, under no line */
    List<LineError> differences(Collection<FileLine> lines) {
        lines.forEach(line -> compare(
                line.line(), line.division(), known.remove(line.division().code())));
        known.values()
                .forEach(left -> differences.add(new LineError(
                        NOWHERE, EditionFile.CODE, "divisions.edition.lacks", left.code() + " " + left.name())));
        return differences;
    }

    private void compare(int line, Division said, @Nullable Division inForce) {
        if (inForce == null) {
            differ(line, EditionFile.CODE, "divisions.edition.unknown", said.code());
            return;
        }
        if (!said.name().equals(inForce.name())) {
            differ(line, EditionFile.NAME, "divisions.edition.differs", inForce.name());
        }
        if (said.level() != inForce.level()) {
            differ(line, EditionFile.LEVEL, "divisions.edition.differs", inForce.code());
        }
        if (!said.parentCode().equals(inForce.parentCode())) {
            differ(line, EditionFile.PARENT, "divisions.edition.differs", inForce.parentCode());
        }
        if (!said.kind().equals(inForce.kind())) {
            differ(line, EditionFile.KIND, "divisions.edition.differs", inForce.kind());
        }
    }

    private void differ(int line, String column, String key, String inForce) {
        differences.add(new LineError(line, column, key, inForce));
    }
}
