package org.fangxian.briefings.settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.bulletin.Section;

/** Says what a template would say, before it is published; nothing is kept. */
@Stateless
@RolesAllowed({Roles.SYSTEM_ADMIN, Roles.EDITOR})
public class TemplatePreview {
    @Inject
    private KindStore store;

    @Inject
    private TemplateTrial trial;

    @Inject
    private Authority authority;

    /** @return the sections of the reporting date's briefing by this template; refuses what is no template */
    public List<Section> sections(String code, String template, LocalDate date) {
        BriefingKind kind = store.kind(code);
        authority.require(kind.getUnitId(), Roles.SYSTEM_ADMIN, Roles.EDITOR);
        return trial.say(kind, template, date);
    }
}
