package org.fangxian.briefings;

/**
 * A briefing as its page opens it.
 *
 * @param newer what the reports by now say otherwise; nothing once it is signed
 */
public record Opened(BriefingView view, Newer newer) {}
