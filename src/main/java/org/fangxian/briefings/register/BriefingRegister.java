package org.fangxian.briefings.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.BriefingArchive;
import org.fangxian.briefings.BriefingRow;
import org.fangxian.briefings.files.FrozenContents;
import org.fangxian.briefings.files.StoredFile;
import org.fangxian.briefings.flow.Step;

/** The list of briefings with the people behind them, and the files of those that were issued. */
@Stateless
@RolesAllowed({Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.LEADER})
public class BriefingRegister {
    /** The most rows of one answer. */
    public static final int MOST = 2000;

    private static final String[] WORKERS = {Roles.EDITOR, Roles.CHECKER, Roles.SIGNER};
    private static final String[] READERS = {Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.LEADER};

    @Inject
    private RegisterStore store;

    @Inject
    private BriefingArchive archive;

    @Inject
    private FrozenContents frozen;

    @Inject
    private Authority authority;

    /** @return a page of the briefings the caller works on, or of the issues the caller reads; the latest first */
    public List<RegisterRow> page(RegisterKey before, int size) {
        List<BriefingRow> rows = store.page(
                authority.jurisdiction(READERS), authority.jurisdiction(WORKERS), before, Math.min(size, MOST));
        Map<Long, List<HandRow>> hands = store
                .hands(rows.stream().map(BriefingRow::id).toList())
                .stream()
                .collect(Collectors.groupingBy(HandRow::briefingId));
        return rows.stream()
                .map(row -> new RegisterRow(
                        row,
                        hands.getOrDefault(row.id(), List.of()).stream()
                                .map(HandRow::view)
                                .toList()))
                .toList();
    }

    /** @return the step the caller had a hand in, if any */
    public Optional<Step> ownStep(long briefingId) {
        long caller = authority.caller().accountId();
        return store.hands(List.of(briefingId)).stream()
                .filter(hand -> hand.accountId() == caller)
                .map(HandRow::step)
                .findFirst();
    }

    /** @return the files printed when the briefing was issued; none before that */
    public List<StoredFile> files(long briefingId) {
        archive.addressees(briefingId);
        return frozen.files(briefingId);
    }
}
