package org.fangxian.divisions.editions;

import java.io.Serializable;
import java.util.List;

/**
 * What became of a file.
 *
 * @param importId under which it is read; 0 where something is wrong and nothing was kept
 * @param errors by row and column, the first of them
 */
public record Received(long importId, List<LineError> errors) implements Serializable {}
