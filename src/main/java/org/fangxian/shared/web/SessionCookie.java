package org.fangxian.shared.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.fangxian.shared.Transport;

/**
 * The session's cookie where users come over TLS: sent over TLS only, and under a name that a browser takes from nobody
 * but this host, for the whole of it.
 */
@WebListener
public class SessionCookie implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (Transport.isEncrypted(System.getenv())) {
            SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
            cookie.setName("__Host-fangxian");
            cookie.setPath("/");
            cookie.setSecure(true);
        }
    }
}
