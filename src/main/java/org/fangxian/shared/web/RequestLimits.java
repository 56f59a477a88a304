package org.fangxian.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Set;
import org.fangxian.shared.Texts;

/**
 * Refuses what no page of the portal sends: other methods than a browser's, the zero character, and forms larger than any
 * of them, before they are read. A file that is too large is still told so by the page that it was brought to.
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
        } else if (hasZero(request)) {
            refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "shared.error.400.text");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The zero character is written by no keyboard and kept by no database. */
    private static boolean hasZero(HttpServletRequest request) {
        return request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(value -> value.indexOf('\0') >= 0);
    }

    private static int largest(String type) {
        return type != null && type.startsWith("multipart/") ? LARGEST_FILE : LARGEST_FORM;
    }

    /** In a plain sentence: an error page would read the form that is refused, which here is thrown away unread. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        request.getInputStream().transferTo(OutputStream.nullOutputStream());
        Texts texts = Texts.accepted(request.getHeader("Accept-Language"));
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(texts.format(key));
    }
}
