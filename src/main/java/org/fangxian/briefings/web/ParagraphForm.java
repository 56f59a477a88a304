package org.fangxian.briefings.web;

import java.io.Serializable;
import org.fangxian.briefings.BlockView;
import org.fangxian.briefings.ParagraphEdit;
import org.jspecify.annotations.Nullable;

/** A paragraph while it is written: it keeps what was typed and the version that was read, whatever others do. */
public class ParagraphForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private long blockId;
    private boolean open;
    private boolean added;
    private boolean headed;
    private String lead = "";
    private String content = "";
    private String reason = "";

    void edit(BlockView block) {
        take(block.id(), block.lead(), block.content());
        headed = block.kind() == org.fangxian.sentences.BlockKind.TEXT;
        added = false;
    }

    void addBehind(long block) {
        take(block, "", "");
        headed = true;
        added = true;
    }

    private void take(long block, String firstLead, String text) {
        blockId = block;
        lead = firstLead;
        content = text;
        reason = "";
        open = true;
    }

    void close() {
        open = false;
    }

    ParagraphEdit written(long briefingId, int version) {
        return new ParagraphEdit(briefingId, version, blockId, lead.strip(), content.strip(), reason.strip());
    }

    /** @return whether this block is the one that is edited */
    public boolean edits(@Nullable BlockView block) {
        return open && !added && block != null && block.id() == blockId;
    }

    /** @return whether a paragraph is being added behind this block */
    public boolean addsBehind(@Nullable BlockView block) {
        return open && added && block != null && block.id() == blockId;
    }

    public boolean isOpen() {
        return open;
    }

    public boolean isAdded() {
        return added;
    }

    public boolean isHeaded() {
        return headed;
    }

    public long getBlockId() {
        return blockId;
    }

    public String getLead() {
        return lead;
    }

    public void setLead(String lead) {
        this.lead = lead;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
