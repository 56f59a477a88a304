package org.fangxian.supplies;

/**
 * What is answered to somebody who entered an event.
 *
 * @param number the document number, by which it is found and undone
 */
public record StockReceipt(String number) {}
