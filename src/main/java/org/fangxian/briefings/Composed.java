package org.fangxian.briefings;

/** The briefing of a day; fresh when this call composed it, not when it was there already. */
public record Composed(long id, boolean fresh) {}
