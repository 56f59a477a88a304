package org.fangxian.briefings.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fangxian.briefings.BlockView;
import org.fangxian.briefings.BriefingArchive;
import org.fangxian.briefings.Drafting;
import org.fangxian.briefings.Newer;
import org.fangxian.briefings.Opened;
import org.fangxian.briefings.Refreshed;
import org.fangxian.briefings.Statement;
import org.fangxian.bulletin.BulletinFigure;
import org.fangxian.shared.web.Formats;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One briefing in any state: the paper as it will read, and the work on it while it is a draft. */
@Named
@ViewScoped
public class BriefingView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private BriefingArchive archive;

    @Inject
    private Drafting drafting;

    @Inject
    private FigurePanel panel;

    @Inject
    private Formats formats;

    private final ParagraphForm paragraph = new ParagraphForm();
    private long id;
    private int version;
    private transient org.fangxian.briefings.@Nullable BriefingView view;
    private transient @Nullable List<PaperPart> parts;
    private transient @Nullable Newer newer;

    /** Opens the briefing that the address names. */
    public void open() {
        reload();
    }

    /** Shows the latest contents; a paragraph in hand keeps what was typed. */
    public void reload() {
        Opened opened = archive.open(id);
        view = opened.view();
        newer = opened.newer();
        version = opened.view().version();
        parts = null;
    }

    /** Puts a paragraph into the editor. */
    public void edit(BlockView block) {
        paragraph.edit(block);
    }

    /** Opens the editor for a paragraph of one's own behind a block. */
    public void addBehind(BlockView block) {
        paragraph.addBehind(block.id());
    }

    public void closeEditor() {
        paragraph.close();
    }

    /** Saves the paragraph; typed figures are marked as such. */
    public void save() {
        int typed = typed();
        if (paragraph.isAdded()) {
            drafting.addParagraph(paragraph.written(id, version));
        } else {
            drafting.saveParagraph(paragraph.written(id, version));
        }
        paragraph.close();
        reload();
        int marked = typed() - typed;
        say(marked > 0 ? "briefings.said.savedTyped" : "briefings.said.saved", marked);
    }

    /** Saves what was typed over the version that somebody else left in the meantime. */
    public void saveOver() {
        reload();
        save();
    }

    public void restore(BlockView block) {
        drafting.restoreParagraph(id, version, block.id());
        paragraph.close();
        reload();
        say("briefings.said.restored");
    }

    public void remove(BlockView block) {
        drafting.removeBlock(id, version, block.id());
        paragraph.close();
        reload();
        say("briefings.said.removed");
    }

    /** Reads the figures anew from the reports. */
    public void refresh() {
        Refreshed refreshed = drafting.refresh(id, version);
        reload();
        say(
                refreshed.attention() > 0 ? "briefings.said.refreshedAttention" : "briefings.said.refreshed",
                refreshed.changed(),
                refreshed.attention());
    }

    /** States the figure of the panel by hand. */
    public void override() {
        BigDecimal amount = Objects.requireNonNull(panel.getAmount());
        drafting.overrideFigure(new Statement(id, version, panel.getNumber(), amount, panel.getReason()));
        afterFigure("briefings.said.stated");
    }

    /** Lets the figure of the panel follow the reports again. */
    public void release() {
        drafting.releaseFigure(id, version, panel.getNumber());
        afterFigure("briefings.said.released");
    }

    private void afterFigure(String key) {
        reload();
        boolean stillThere =
                getView().bulletin().figures().stream().anyMatch(figure -> figure.number() == panel.getNumber());
        if (stillThere) {
            panel.show(id, panel.getNumber());
        } else {
            panel.close();
        }
        say(key);
    }

    /** @return what others left of the paragraph in hand since it was opened; null while nobody was first */
    public @Nullable BlockView getConflict() {
        if (!paragraph.isOpen() || !Faces.isValidationFailed()) {
            return null;
        }
        org.fangxian.briefings.BriefingView latest = archive.view(id);
        Optional<BlockView> other = latest.blocks().stream()
                .filter(block -> block.id() == paragraph.getBlockId())
                .findFirst();
        return latest.version() == version ? null : other.orElse(null);
    }

    /** @return the briefing as it was last read */
    public org.fangxian.briefings.BriefingView getView() {
        org.fangxian.briefings.BriefingView shown = view;
        if (shown == null) {
            shown = archive.view(id);
            view = shown;
        }
        return shown;
    }

    public List<PaperPart> getParts() {
        List<PaperPart> shown = parts;
        if (shown == null) {
            shown = PaperPart.of(getView());
            parts = shown;
        }
        return shown;
    }

    /** @return what the reports by now say otherwise than the draft */
    public Newer getNewer() {
        Newer known = newer;
        if (known == null) {
            known = drafting.newer(id);
            newer = known;
        }
        return known;
    }

    /** @return the figures of the text that nobody reported */
    public List<BulletinFigure> getMissing() {
        return getView().bulletin().used().stream()
                .filter(BulletinFigure::isMissing)
                .toList();
    }

    /** @return the figures of the text that were stated by hand */
    public List<BulletinFigure> getManual() {
        return getView().bulletin().used().stream()
                .filter(BulletinFigure::manual)
                .toList();
    }

    private int typed() {
        return getManual().size();
    }

    private void say(String key, Object... args) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(formats.text(key, args)));
    }

    void took(String key, Object... args) {
        reload();
        say(key, args);
    }

    public ParagraphForm getParagraph() {
        return paragraph;
    }

    public int getVersion() {
        return version;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
