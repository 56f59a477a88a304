package org.fangxian.divisions.editions;

import java.io.Serializable;

/**
 * What is wrong in one cell of the file.
 *
 * @param line of the file, the header is 1
 * @param column as the header calls it
 * @param key of the message
 * @param wrong what stands there
 */
public record LineError(int line, String column, String key, String wrong) implements Serializable {
    private static final int LONGEST = 200;

    public LineError {
        wrong = wrong.length() > LONGEST ? wrong.substring(0, LONGEST) : wrong;
    }
}
