package org.fangxian.divisions.editions;

import java.io.Serializable;
import java.util.List;

/**
 * What became of a file.
 *
 * @param importId under which it is read, or was; 0 where something is wrong and nothing was kept
 * @param errors by row and column, the first of them
 * @param known whether the edition is in force already, and says the same in every row
 */
public record Received(long importId, List<LineError> errors, boolean known) implements Serializable {
    Received(long importId, List<LineError> errors) {
        this(importId, errors, false);
    }
}
