package org.fangxian.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls a file that is brought by its own name: without the folders it lay in, which some browsers tell and some people
 * invent, and without what no folder takes.
 */
@WebFilter("/*")
public class UploadNames extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Renaming(request), response);
    }

    static String own(String told) {
        String last = told.replaceFirst("(?s)^.*[/\\\\]", "");
        String own = last.replaceAll("[\\p{C}<>:\"|?*]", "_").strip();
        return own.isEmpty() && !told.isEmpty() ? "_" : own;
    }

    private static final class Renaming extends HttpServletRequestWrapper {
        Renaming(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Collection<Part> getParts() throws IOException, ServletException {
            return super.getParts().stream().map(Renaming::renamed).toList();
        }

        @Override
        public Part getPart(String name) throws IOException, ServletException {
            return renamed(super.getPart(name));
        }

        private static Part renamed(Part part) {
            return part == null || part.getSubmittedFileName() == null ? part : new Renamed(part);
        }
    }

    private record Renamed(Part part) implements Part {
        @Override
        public String getSubmittedFileName() {
            return own(part.getSubmittedFileName());
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return part.getInputStream();
        }

        @Override
        public String getContentType() {
            return part.getContentType();
        }

        @Override
        public String getName() {
            return part.getName();
        }

        @Override
        public long getSize() {
            return part.getSize();
        }

        @Override
        public void write(String file) throws IOException {
            part.write(file);
        }

        @Override
        public void delete() throws IOException {
            part.delete();
        }

        @Override
        public @Nullable String getHeader(String name) {
            return part.getHeader(name);
        }

        @Override
        public Collection<String> getHeaders(String name) {
            return part.getHeaders(name);
        }

        @Override
        public Collection<String> getHeaderNames() {
            return List.copyOf(part.getHeaderNames());
        }
    }
}
