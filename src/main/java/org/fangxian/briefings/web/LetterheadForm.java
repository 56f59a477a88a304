package org.fangxian.briefings.web;

import java.io.Serializable;
import org.fangxian.briefings.settings.Letterhead;
import org.fangxian.bulletin.BulletinHead;
import org.jspecify.annotations.Nullable;

/** Masthead and imprint while they are written. */
public class LetterheadForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private String office = "";
    private String secrecy = "";
    private String reportTo = "";
    private String sendTo = "";
    private String distributeTo = "";
    private int copies = 1;
    private boolean oneSided;

    void read(Letterhead letterhead) {
        name = letterhead.name();
        office = letterhead.office();
        secrecy = text(letterhead.secrecy());
        reportTo = text(letterhead.reportTo());
        sendTo = text(letterhead.sendTo());
        distributeTo = text(letterhead.distributeTo());
        copies = letterhead.copies();
        oneSided = letterhead.oneSided();
    }

    void read(BulletinHead head) {
        read(new Letterhead(
                head.name(),
                head.office(),
                head.secrecy(),
                head.reportTo(),
                head.sendTo(),
                head.distributeTo(),
                head.copies(),
                head.oneSided()));
    }

    Letterhead written() {
        return new Letterhead(
                name.strip(),
                office.strip(),
                orNone(secrecy),
                orNone(reportTo),
                orNone(sendTo),
                orNone(distributeTo),
                copies,
                oneSided);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String orNone(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = office;
    }

    public String getSecrecy() {
        return secrecy;
    }

    public void setSecrecy(String secrecy) {
        this.secrecy = secrecy;
    }

    public String getReportTo() {
        return reportTo;
    }

    public void setReportTo(String reportTo) {
        this.reportTo = reportTo;
    }

    public String getSendTo() {
        return sendTo;
    }

    public void setSendTo(String sendTo) {
        this.sendTo = sendTo;
    }

    public String getDistributeTo() {
        return distributeTo;
    }

    public void setDistributeTo(String distributeTo) {
        this.distributeTo = distributeTo;
    }

    public int getCopies() {
        return copies;
    }

    public void setCopies(int copies) {
        this.copies = copies;
    }

    public boolean isOneSided() {
        return oneSided;
    }

    public void setOneSided(boolean oneSided) {
        this.oneSided = oneSided;
    }
}
