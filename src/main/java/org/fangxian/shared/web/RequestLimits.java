package org.fangxian.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.fangxian.shared.Texts;

/**
 * Refuses what no page of the portal asks for or sends: sources of styles and scripts, other methods than a browser's, forms without a page's state, without a
 * length or with the zero character, and forms larger than any of them, before they are read. A file that is too large is
 * still told so by the page that it was brought to.
 */
@WebFilter("/*")
public class RequestLimits extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST_FORM = 4 * MEGABYTE;
    private static final int LARGEST_FILE = 32 * MEGABYTE;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getServletPath().startsWith("/api")) {
            chain.doFilter(request, response); // which has its own limits and its own words
        } else if (request.getContentLengthLong() > largest(request.getContentType())) {
            refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "shared.error.413.page");
        } else if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            refuse(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "shared.error.405.page");
        } else if (request.getServletPath().startsWith("/resources/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND); // styles and scripts have an address of their own
        } else if (isPage(request) && !isForm(request)) {
            refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "shared.error.400.form");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getServletPath().endsWith(".xhtml");
    }

    /** Whether it is asked as a page's own links and forms ask, in length and fields. */
    private static boolean isForm(HttpServletRequest request) {
        boolean isSent = request.getMethod().equals("POST");
        if (isSent && request.getContentLengthLong() < 0) {
            return false;
        }
        Map<String, String[]> fields = fields(request);
        boolean isScript = fields.containsKey("jakarta.faces.partial.ajax");
        return !hasZero(fields)
                && (!isSent || fields.containsKey("jakarta.faces.ViewState"))
                && (!isScript || fields.containsKey("primefaces.nonce"));
    }

    /** Empty where the server refuses to read them: more than a thousand, or torn off. */
    private static Map<String, String[]> fields(HttpServletRequest request) {
        FutureTask<Map<String, String[]>> reading = new FutureTask<>(request::getParameterMap);
        reading.run();
        try {
            return reading.get();
        } catch (ExecutionException refused) {
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    /** The zero character is written by no keyboard and kept by no database. */
    private static boolean hasZero(Map<String, String[]> fields) {
        return fields.values().stream().flatMap(Arrays::stream).anyMatch(value -> value.indexOf('\0') >= 0);
    }

    private static int largest(String type) {
        return type != null && type.startsWith("multipart/") ? LARGEST_FILE : LARGEST_FORM;
    }

    /** In a plain sentence: an error page would read the form that is refused, which here is thrown away unread. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        discard(request);
        Texts texts = Texts.accepted(request.getHeader("Accept-Language"));
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(texts.format(key));
    }

    /** Up to a limit: what is longer than any file need not be heard to its end. */
    private static void discard(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() <= LARGEST_FILE) {
            byte[] piece = new byte[MEGABYTE];
            int left = LARGEST_FILE / MEGABYTE;
            while (left > 0 && request.getInputStream().readNBytes(piece, 0, MEGABYTE) > 0) {
                left--;
            }
        }
    }
}
