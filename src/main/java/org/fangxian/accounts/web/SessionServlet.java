package org.fangxian.accounts.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fangxian.accounts.PortalSession;

/**
 * Tells an open page how many seconds its session still lasts. GET merely looks; POST is the person who says that she is
 * still there. A page of another site cannot send the header that POST needs.
 */
@WebServlet(SessionServlet.PATH)
public class SessionServlet extends HttpServlet {
    static final String PATH = "/session";
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PortalSession session;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("X-Requested-With") == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        answer(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(session.left(request).toSeconds());
    }
}
