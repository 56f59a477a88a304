package org.fangxian.briefings.settings;

import java.time.LocalDate;
import java.util.List;
import org.fangxian.bulletin.Section;

/** Tries a template before it is used: who composes briefings implements it. */
public interface TemplateTrial {
    /**
     * @return the sections of the reporting date's briefing by this template, without figures for who may not read them;
     *     refuses what is no template
     */
    List<Section> say(BriefingKind kind, String template, LocalDate date);

    /**
     * Refuses what cannot be said, or would be said wrongly: an area or a code there is not, a figure whose sentence does
     * not say its own period before it, a figure in title, heading or fixed words.
     */
    void askTrue(BriefingKind kind, String template, LocalDate date);
}
