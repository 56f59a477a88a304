package org.fangxian.supplies.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.fangxian.supplies.donations.DonationOrder;
import org.fangxian.supplies.donations.Donations;

/** A gift that came into a store, line by line, with who gave it and for whom. */
@Named
@ViewScoped
public class DonateView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EntryForm form;

    @Inject
    private DonorForm giving;

    @Inject
    private Donations donations;

    /** Enters the gift and shows it, or says what is wrong with which line. */
    public void enter() {
        LineReader reader = form.reader();
        List<DonationOrder.Line> lines = reader.given(form.getLines());
        EntryForm.say(reader.problems());
        if (reader.problems().isEmpty()) {
            DonationView.show(donations.enter(new DonationOrder(
                    giving.donor(),
                    giving.getPurpose(),
                    giving.restriction(),
                    Objects.requireNonNull(form.getTo()),
                    form.at(),
                    lines,
                    form.key("supplies.donations.enter", giving.typed()))));
        }
    }

    public EntryForm getForm() {
        return form;
    }

    public DonorForm getGiving() {
        return giving;
    }
}
