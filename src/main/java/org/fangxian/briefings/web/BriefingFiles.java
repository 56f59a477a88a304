package org.fangxian.briefings.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.fangxian.briefings.BriefingArchive;
import org.fangxian.briefings.files.FileKind;
import org.fangxian.briefings.files.PrintedFile;

/** A briefing's files for the browser: the kept bytes of an issue, or a preview. {@code show} asks to see it at once. */
@WebServlet("/briefings/file")
public class BriefingFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient BriefingArchive archive;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = Optional.ofNullable(request.getParameter("id")).orElse("");
        Optional<FileKind> kind = Arrays.stream(FileKind.values())
                .filter(known -> known.name().equals(request.getParameter("kind")))
                .findFirst();
        if (!id.matches("\\d{1,18}") || kind.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PrintedFile file = archive.file(Long.parseLong(id), kind.get());
        String disposition = request.getParameter("show") == null ? "attachment" : "inline";
        response.setContentType(file.kind().mediaType());
        response.setContentLength(file.contents().length);
        response.setHeader("Content-Disposition", disposition + "; filename=\"" + file.name() + "\"");
        response.setHeader("ETag", '"' + file.sha256() + '"');
        response.getOutputStream().write(file.contents());
    }
}
