package org.fangxian.supplies.reading;

import java.util.List;

/**
 * A document with its lines.
 *
 * @param lines those that touch a location which the caller sees; all of them for who sees the document's own unit
 */
public record Document(DocumentRow head, List<DocumentLine> lines) {}
