package org.fangxian.supplies.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fangxian.supplies.reading.PublicDonation;
import org.fangxian.supplies.reading.PublicDonations;
import org.jspecify.annotations.Nullable;

/** The published gifts, for everybody: what is asked for stands in the address, nothing is kept between two requests. */
@Named
@RequestScoped
public class GiftsView {
    @Inject
    private PublicDonations donations;

    private String q = "";
    private @Nullable Long before;
    private @Nullable List<PublicDonation> read;

    /** @return the gifts of the page */
    public List<PublicDonation> getGifts() {
        List<PublicDonation> all = all();
        return all.subList(0, Math.min(all.size(), PublicDonations.PAGE));
    }

    private List<PublicDonation> all() {
        List<PublicDonation> asked = read;
        if (asked == null) {
            asked = donations.page(q, before == null ? Long.MAX_VALUE : before);
            read = asked;
        }
        return asked;
    }

    /** @return whether another page follows */
    public boolean isMore() {
        return all().size() > PublicDonations.PAGE;
    }

    /** @return the key of the last gift of the page, after which the next one begins */
    public long getLast() {
        List<PublicDonation> shown = getGifts();
        return shown.get(shown.size() - 1).id();
    }

    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q == null ? "" : q;
    }

    public @Nullable Long getBefore() {
        return before;
    }

    public void setBefore(@Nullable Long before) {
        this.before = before;
    }
}
