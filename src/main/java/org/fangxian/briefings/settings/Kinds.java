package org.fangxian.briefings.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What is set up for the kinds of briefings, as it is used when one is composed, numbered and sent. */
@ApplicationScoped
public class Kinds {
    @Inject
    private KindStore store;

    @Inject
    private Addressees addressees;

    public List<BriefingKind> all() {
        return store.kinds();
    }

    /** @return the kind; refuses a code that none has */
    public BriefingKind get(String code) {
        return store.kind(code);
    }

    /** @return the version of the kind's template that is in use */
    public BriefingTemplate template(String code) {
        return store.templates(code).get(0);
    }

    /** @return the count of the year's issues; other composers wait until the transaction ends */
    public BriefingNumbering lockNumbering(String code, int year) {
        return store.lockNumbering(code, year);
    }

    /** Takes the kind's lists down as an issue's addressees. */
    public List<Long> send(long briefingId, String code) {
        return addressees.write(briefingId, code);
    }

    /** @return the units an issue was sent to */
    public List<Addressee> sentTo(long briefingId) {
        return addressees.of(briefingId);
    }
}
