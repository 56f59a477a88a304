package org.fangxian.supplies.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.fangxian.accounts.web.CurrentUser;
import org.fangxian.shared.RequestKey;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Now;
import org.fangxian.shared.web.Spreadsheet;
import org.fangxian.supplies.EventKind;
import org.fangxian.supplies.Stockroom;
import org.fangxian.supplies.reading.Document;
import org.fangxian.supplies.reading.DocumentLine;
import org.fangxian.supplies.reading.DocumentRow;
import org.fangxian.supplies.reading.StockDocuments;
import org.jspecify.annotations.Nullable;

/** A document: what it moved, who entered it and when, and how it is undone. */
@Named
@ViewScoped
public class DocumentView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private StockDocuments documents;

    @Inject
    private Stockroom stockroom;

    @Inject
    private CurrentUser user;

    @Inject
    private Now now;

    @Inject
    private Spreadsheet spreadsheet;

    /** One for as long as the page is open: however often it is sent, the document is undone once. */
    private final String request = UUID.randomUUID().toString();

    private String number = "";
    private String reason = "";
    private boolean reversing;
    private @Nullable String entered;
    private transient @Nullable Document document;

    @PostConstruct
    void takeNumber() {
        entered = JustEntered.number();
    }

    /** Shows the document that has been entered, on a page of its own. */
    static void show(String number) {
        JustEntered.show("document", number);
    }

    /** Asks for the reason of a reversal. */
    public void beginReversal() {
        reversing = true;
    }

    public void cancelReversal() {
        reversing = false;
    }

    public void reverse() {
        RequestKey key = RequestKey.of("supplies.reverse " + request, number + '\n' + reason);
        show(stockroom.reverse(number, reason, key).number());
    }

    /** Sends the lines as a spreadsheet. */
    public void export() {
        Document shown = getDocument();
        spreadsheet.send(
                new Listing<DocumentLine>("supplies.documents.title")
                        .about(number)
                        .column("supplies.number", line -> number)
                        .column("supplies.item.code", line -> line.lot().itemCode())
                        .column("supplies.item", line -> line.lot().itemName())
                        .column("supplies.lot", line -> line.lot().number())
                        .column("supplies.maker", line -> line.lot().maker())
                        .column("supplies.expiry", line -> line.lot().expiresOn())
                        .column("supplies.source", line -> line.from().name())
                        .column("supplies.target", line -> line.to().name())
                        .column("supplies.amount", DocumentLine::amount)
                        .column("supplies.baseUnit", line -> line.lot().baseUnit()),
                shown.lines().stream());
    }

    public Document getDocument() {
        Document asked = document;
        if (asked == null) {
            asked = documents.document(number);
            document = asked;
        }
        return asked;
    }

    /** @return whether the caller may undo it, and nobody has */
    public boolean isReversible() {
        DocumentRow head = getDocument().head();
        return head.reversedBy() == null && head.kind() != EventKind.REVERSAL && user.isFor("LOGISTICS", head.unitId());
    }

    public LocalDate getDay() {
        return now.today();
    }

    public @Nullable String getEntered() {
        return entered;
    }

    public boolean isReversing() {
        return reversing;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
