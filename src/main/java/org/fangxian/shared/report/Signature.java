package org.fangxian.shared.report;

/** Who signs and when, below the text and without a seal (GB/T 9704-2012, 7.3.5.2). */
public record Signature(String office, String date) {}
