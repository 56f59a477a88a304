package org.fangxian.shared.web;

import java.lang.System.Logger;
import java.util.Map;
import java.util.UUID;
import org.fangxian.shared.LogText;
import org.jspecify.annotations.Nullable;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;

/** Failures that nobody foresaw, written to the log under a number that is told to the caller. */
final class Incidents {
    private static final Logger LOG = System.getLogger(Incidents.class.getName());

    private Incidents() {}

    /** Logs the failure and keeps its number with the request, for the error page. */
    static String begin(Map<String, Object> request, Throwable thrown) {
        String number = log(thrown);
        request.put(FullAjaxExceptionHandler.EXCEPTION_UUID, number);
        return number;
    }

    /** @return the number under which the failure was logged */
    static String log(Throwable thrown) {
        String number = UUID.randomUUID().toString();
        write(number, thrown);
        return number;
    }

    static void write(@Nullable Object number, Throwable thrown) {
        LOG.log(Logger.Level.ERROR, "Incident " + number + LogText.of(thrown));
    }
}
