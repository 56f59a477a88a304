package org.fangxian.bulletin;

import org.fangxian.sentences.BlockKind;

/** A block as stored: its content carries tokens of figures; tables and charts are lines of cells between bars. */
public record BulletinBlock(BlockKind kind, String lead, String content) {}
