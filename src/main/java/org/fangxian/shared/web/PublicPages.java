package org.fangxian.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.fangxian.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the pages that are open to everybody from costing those who work: an answer is good for a minute, and one address is
 * answered 60 times a minute (FANGXIAN_PUBLIC_PER_MINUTE), by each server for itself. They are only read, without a session.
 */
@WebFilter("/public/*")
public class PublicPages extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;
    private static final int USUAL = 60;

    @Inject
    private transient Clock clock;

    private final transient MinuteLimit limit = new MinuteLimit(most(System.getenv("FANGXIAN_PUBLIC_PER_MINUTE")));

    private static int most(@Nullable String set) {
        return set == null || !set.matches("\\d{1,6}") ? USUAL : Integer.parseInt(set);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        long wait = limit.wait(request.getRemoteAddr(), clock.instant());
        if (wait > 0) {
            response.setHeader("Retry-After", Long.toString(wait));
            response.setStatus(TOO_MANY);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter()
                    .println(
                            Texts.accepted(request.getHeader("Accept-Language")).format("shared.error.429.page", wait));
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=60");
        response.setHeader("Vary", "Cookie");
        chain.doFilter(new PassingSession.Request(request, clock.millis()), response);
    }
}
