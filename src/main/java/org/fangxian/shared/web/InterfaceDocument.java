package org.fangxian.shared.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The OpenAPI document of the REST interface, for whoever bears a token. */
@WebServlet("/openapi")
public class InterfaceDocument extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String DOCUMENT = "/META-INF/openapi.yaml";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/yaml;charset=UTF-8");
        try (InputStream document = InterfaceDocument.class.getResourceAsStream(DOCUMENT)) {
            Objects.requireNonNull(document, DOCUMENT).transferTo(response.getOutputStream());
        }
    }
}
