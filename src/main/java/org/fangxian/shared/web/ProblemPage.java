package org.fangxian.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fangxian.shared.Texts;

/**
 * The machines' error page: problem details where no resource answers. The server comes here when a token is missing
 * (401, see web.xml); machines that ask beside the interface come here themselves (404).
 */
@WebServlet("/api/*")
public class ProblemPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Texts texts = Texts.accepted(request.getHeader("Accept-Language"));
        Problem problem = Problem.of(status(request), texts);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(problem.json());
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpServletResponse.SC_NOT_FOUND;
    }
}
