package org.fangxian.divisions.editions;

/** A row of the file, with the line it stands on. */
record FileLine(int line, Division division) {}
