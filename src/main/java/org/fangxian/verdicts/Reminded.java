package org.fangxian.verdicts;

import java.util.List;

/**
 * What a reminder did.
 *
 * @param reports of how many reports somebody was reminded
 * @param persons how many inboxes have a notice, each unit's counted
 * @param again how many reports were passed over, because somebody was reminded of them a few minutes ago
 * @param nobody names of the units for which nobody reports, nor for one above them
 */
public record Reminded(int reports, int persons, int again, List<String> nobody) {}
