package org.fangxian.briefings.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.fangxian.briefings.composing.DraftComposer;
import org.fangxian.briefings.settings.BriefingKind;
import org.fangxian.briefings.settings.BriefingSettings;
import org.fangxian.briefings.settings.BriefingTemplate;
import org.fangxian.briefings.settings.KindSettings;
import org.fangxian.briefings.settings.TemplatePreview;
import org.fangxian.bulletin.Section;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Now;
import org.jspecify.annotations.Nullable;

/** What the next briefings look like: masthead, imprint, time, recipients; and the template with its versions. */
@Named
@ViewScoped
public class SettingsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private BriefingSettings settings;

    @Inject
    private TemplatePreview preview;

    @Inject
    private RecipientForm recipients;

    @Inject
    private Formats formats;

    @Inject
    private Now now;

    private final LetterheadForm letterhead = new LetterheadForm();
    private int version;
    private LocalTime composeAt;
    private String template = "";
    private LocalDate date;
    private int nextNumber;
    private transient @Nullable List<Section> sections;
    private transient @Nullable List<BriefingTemplate> versions;

    @PostConstruct
    void read() {
        KindSettings all = settings.all(DraftComposer.DAILY);
        BriefingKind kind = all.kind();
        letterhead.read(kind.getLetterhead());
        composeAt = kind.getComposeAt();
        version = kind.getVersion();
        date = now.today();
        nextNumber = all.nextNumber();
        versions = all.templates();
        template = all.templates().get(0).getBody();
        recipients.read(all.recipients());
    }

    /** Saves masthead, imprint and time, from the next briefing on. */
    public void save() {
        settings.setUp(DraftComposer.DAILY, version, letterhead.written(), composeAt);
        version = settings.kind(DraftComposer.DAILY).getVersion();
        say("briefings.said.setUp");
    }

    /** Goes on with another issue number. */
    public void setNumber() {
        settings.continueFrom(DraftComposer.DAILY, nextNumber);
        say("briefings.said.number", nextNumber);
    }

    /** Puts an earlier version into the editor. */
    public void take(BriefingTemplate earlier) {
        template = earlier.getBody();
        sections = null;
    }

    /** Says the sentences with the figures of the date. */
    public void preview() {
        sections = null;
        sections = preview.sections(DraftComposer.DAILY, template, date);
    }

    /** Publishes the text as the next version. */
    public void publish() {
        versions = null;
        say("briefings.said.published", settings.publish(DraftComposer.DAILY, template));
    }

    private void say(String key, Object... args) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(formats.text(key, args)));
    }

    public List<BriefingTemplate> getVersions() {
        List<BriefingTemplate> shown = versions;
        if (shown == null) {
            shown = settings.templates(DraftComposer.DAILY);
            versions = shown;
        }
        return shown;
    }

    public List<Section> getSections() {
        return sections == null ? List.of() : sections;
    }

    public LetterheadForm getLetterhead() {
        return letterhead;
    }

    public RecipientForm getRecipients() {
        return recipients;
    }

    public LocalTime getComposeAt() {
        return composeAt;
    }

    public void setComposeAt(LocalTime composeAt) {
        this.composeAt = composeAt;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    public int getNextNumber() {
        return nextNumber;
    }

    public void setNextNumber(int nextNumber) {
        this.nextNumber = nextNumber;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }
}
