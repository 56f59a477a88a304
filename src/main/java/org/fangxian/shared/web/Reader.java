package org.fangxian.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.fangxian.shared.Texts;
import org.omnifaces.util.Faces;

/** Whoever reads a page that is open to everybody: known by the language that this browser chose, if any, and by no session. */
@Named
@RequestScoped
public class Reader {
    private static final String LANGUAGE_COOKIE = "fangxian_language";

    /** @return the language of the page */
    public Locale getLocale() {
        return "en".equals(Faces.getRequestCookie(LANGUAGE_COOKIE)) ? Locale.ENGLISH : Texts.CHINESE;
    }
}
