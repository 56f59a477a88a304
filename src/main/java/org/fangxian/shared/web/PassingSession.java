package org.fangxian.shared.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session that is over with its request: nothing is kept of those who only read, and no cookie is set that a cache would
 * hand to others.
 */
final class PassingSession implements HttpSession {
    private final String id = UUID.randomUUID().toString();
    private final Map<String, Object> attributes = new HashMap<>();
    private final ServletContext context;
    private final long createdAt;

    PassingSession(ServletContext context, long createdAt) {
        this.context = context;
        this.createdAt = createdAt;
    }

    /** A request without any other session, whoever asks. */
    static final class Request extends HttpServletRequestWrapper {
        private final long at;
        private @Nullable HttpSession session;

        Request(HttpServletRequest request, long at) {
            super(request);
            this.at = at;
        }

        @Override
        public HttpSession getSession() {
            HttpSession made = session;
            if (made == null) {
                made = new PassingSession(getServletContext(), at);
                session = made;
            }
            return made;
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return create ? getSession() : session;
        }
    }

    @Override
    public long getCreationTime() {
        return createdAt;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public long getLastAccessedTime() {
        return createdAt;
    }

    @Override
    public ServletContext getServletContext() {
        return context;
    }

    @Override
    public void setMaxInactiveInterval(int interval) {
        // it is over with its request
    }

    @Override
    public int getMaxInactiveInterval() {
        return 0;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public void invalidate() {
        attributes.clear();
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
