package org.fangxian.shared.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps what the server said of the answer before the application was asked, also when the answer is begun anew: for a
 * file, or for the error page of what a page threw.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class ServerHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String KEPT = "org.fangxian.headers";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(KEPT) instanceof Kept kept) {
            kept.sayAgain(response);
            chain.doFilter(request, response);
        } else {
            Kept kept = new Kept(response);
            request.setAttribute(KEPT, kept);
            chain.doFilter(request, kept);
        }
    }

    private static final class Kept extends HttpServletResponseWrapper {
        private final Map<String, List<String>> headers = new HashMap<>();

        Kept(HttpServletResponse response) {
            super(response);
            response.getHeaderNames().forEach(name -> headers.put(name, new ArrayList<>(response.getHeaders(name))));
        }

        @Override
        public void reset() {
            super.reset();
            restore(this);
        }

        /** In place of what the page that failed had said: its scripts' nonce is not the error page's. */
        private void sayAgain(HttpServletResponse response) {
            headers.forEach((name, values) -> {
                response.setHeader(name, values.get(0));
                values.stream().skip(1).forEach(value -> response.addHeader(name, value));
            });
        }

        private void restore(HttpServletResponse response) {
            headers.forEach((name, values) -> {
                if (response.getHeader(name) == null) {
                    values.forEach(value -> response.addHeader(name, value));
                }
            });
        }
    }
}
