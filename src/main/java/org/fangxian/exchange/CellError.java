package org.fangxian.exchange;

import org.fangxian.shared.Finding;

/**
 * What is wrong with a cell.
 *
 * @param row as the spreadsheet counts, from 1
 * @param column as the spreadsheet names it: A, B … AA
 * @param heading the form's word for the column
 */
public record CellError(int row, String column, String heading, Finding finding) {}
