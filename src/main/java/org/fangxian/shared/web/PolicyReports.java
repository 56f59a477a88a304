package org.fangxian.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where browsers report what the content security policy kept from running: written to the server's log. Anybody can
 * report anything, so of each report a line is written at most, and of each minute's reports the first few.
 */
@WebServlet("/policy-reports")
public class PolicyReports extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(PolicyReports.class.getName());
    private static final int LONGEST = 2_000;
    private static final int MOST_A_MINUTE = 30;
    private static final long MINUTE = 60_000;

    @Inject
    private transient Clock clock;

    /** The minute since the epoch, and how many were written in it. */
    private final AtomicLong written = new AtomicLong();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] start = request.getInputStream().readNBytes(LONGEST);
        if (mayWrite()) {
            String report = new String(start, StandardCharsets.UTF_8).replaceAll("\\p{C}", " ");
            LOG.log(Logger.Level.WARNING, "Content security policy violated: {0}", report);
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private boolean mayWrite() {
        long minute = clock.millis() / MINUTE * MINUTE;
        return written.updateAndGet(before -> before < minute ? minute + 1 : before + 1) - minute <= MOST_A_MINUTE;
    }
}
