package org.fangxian.briefings.settings;

/** A unit that receives an issue, and in which list of the imprint. */
public record Addressee(long unitId, RecipientList list) {}
