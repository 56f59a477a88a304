package org.fangxian.reporting.archive;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has filed with a form.
 *
 * @param standing what counts, by indicator, as typed; null when nothing does
 * @param returned whether the last submission was returned and still is to be answered
 */
public record FiledFigures(@Nullable Map<String, String> standing, boolean returned) {}
