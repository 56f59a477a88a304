package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fangxian.audit.AuditFilter;
import org.fangxian.organisation.NameResponsible;
import org.fangxian.organisation.Node;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Whose entries of the audit trail an auditor reads. */
@ArquillianTest
class TrailReadingIT extends OnAdministration {
    @Test
    void anAuditorReadsTheOwnUnitsAndOnlyTheCitysReadsWhatConcernsNoUnit() throws Exception {
        name(Node.unit(structure.byCode("511002101").orElseThrow().getId()), NameResponsible.NOBODY);
        signIn.withPassword("nobody.at.all", "wrong");
        AuditFilter all = new AuditFilter("", "", null, null, null);

        assertThat(as("audit.county", Roles.AUDIT_ADMIN, () -> reading.page(all, Long.MAX_VALUE, 1000)))
                .isNotEmpty()
                .allMatch(row -> row.entry().getUnitId() != null)
                .anyMatch(row -> row.entry().getAction().equals("organisation.responsibleNamed"));
        assertThat(as("audit.city", Roles.AUDIT_ADMIN, () -> reading.page(all, Long.MAX_VALUE, 1000)))
                .anyMatch(row -> row.entry().getUnitId() == null);
    }

    @Test
    void aCountysAuditorNarrowsTheTrailToATownAndReachesNoOtherCounty() throws Exception {
        long town = structure.byCode("511002102").orElseThrow().getId();
        name(Node.unit(town), version(Node.unit(town)));
        AuditFilter ofTown = new AuditFilter("", "", town, null, null);
        AuditFilter ofOther = new AuditFilter(
                "", "", structure.byCode(OTHER_COUNTY).orElseThrow().getId(), null, null);

        assertThat(as("audit.county", Roles.AUDIT_ADMIN, () -> reading.page(ofTown, Long.MAX_VALUE, 1000)))
                .isNotEmpty()
                .allMatch(row -> Long.valueOf(town).equals(row.entry().getUnitId()));
        assertThat(as("audit.county", Roles.AUDIT_ADMIN, () -> reading.page(ofOther, Long.MAX_VALUE, 1000)))
                .isEmpty();
    }

    @Test
    void theTrailIsReadBackwardsAndNarrowed() throws Exception {
        keeper(() -> administration.open(newAccount("trail.one", CITY, true)));
        AuditFilter created = new AuditFilter("keeper.city", "accounts.created", null, null, null);

        List<Long> ids = as("audit.city", Roles.AUDIT_ADMIN, () -> reading.page(created, Long.MAX_VALUE, 1000)).stream()
                .map(row -> row.entry().getId())
                .toList();

        assertThat(ids).isNotEmpty().isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(as("audit.city", Roles.AUDIT_ADMIN, () -> reading.page(created, ids.get(0), 1000)))
                .hasSize(ids.size() - 1);
    }
}
