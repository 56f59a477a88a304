package org.fangxian.shared;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Collectors;

/**
 * Failures as they are written to the log. What failed may quote a caller: every line begins with a tab and has no other
 * control character, so that no text of a caller's can pass for a line of the log's own.
 */
public final class LogText {
    private LogText() {}

    /** @return the failure with its causes, to be put behind the log's message */
    public static String of(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString()
                .lines()
                .map(line -> "\n\t" + line.replaceAll("[\\p{C}\\u2028\\u2029]", " "))
                .collect(Collectors.joining());
    }
}
