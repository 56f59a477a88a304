package org.fangxian.accounts;

import java.time.LocalDate;

/** A grant as the administration shows it; {@code deputyFor} is empty for one in the account's own right. */
public record GrantRow(
        long id,
        String role,
        long unitId,
        String unitName,
        LocalDate from,
        LocalDate to,
        String deputyFor,
        boolean current,
        boolean over) {
    /** @return whether no last day was set */
    public boolean isEndless() {
        return to.equals(Validity.OPEN);
    }

    static GrantRow of(RoleGrant grant, LocalDate today) {
        Account deputyFor = grant.getDeputyFor();
        boolean begun = !grant.getValidFrom().isAfter(today);
        boolean over = grant.getValidTo().isBefore(today);
        return new GrantRow(
                grant.getId(),
                grant.getRole(),
                grant.getUnit().getId(),
                grant.getUnit().getName(),
                grant.getValidFrom(),
                grant.getValidTo(),
                deputyFor == null ? "" : deputyFor.getDisplayName(),
                begun && !over,
                over);
    }
}
