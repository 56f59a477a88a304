package org.fangxian.briefings.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.fangxian.briefings.Drafting;
import org.fangxian.bulletin.BulletinHead;

/** Title, masthead and imprint of the draft that is shown, while they are changed for this one issue. */
@Named
@ViewScoped
public class BriefingHeading implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private BriefingView page;

    @Inject
    private Drafting drafting;

    private final LetterheadForm letterhead = new LetterheadForm();
    private String title = "";
    private boolean open;

    /** Puts what the draft has now into the form. */
    public void begin() {
        BulletinHead head = page.getView().bulletin().head();
        title = head.title();
        letterhead.read(head);
        open = true;
    }

    public void cancel() {
        open = false;
    }

    /** Saves them for this issue; later ones follow the settings. */
    public void save() {
        drafting.describe(page.getId(), page.getVersion(), title.strip(), letterhead.written());
        open = false;
        page.took("briefings.said.saved");
    }

    public boolean isOpen() {
        return open;
    }

    public LetterheadForm getLetterhead() {
        return letterhead;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
