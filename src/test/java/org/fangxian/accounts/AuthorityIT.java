package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Set;
import org.fangxian.Callers;
import org.fangxian.PortalArchive;
import org.fangxian.organisation.CommandStructure;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AuthorityIT {
    @Inject
    private Authority authority;

    @Inject
    private CommandStructure structure;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.with();
    }

    @Test
    void theTreeHoldsEveryTownAndVillageOfTheEdition() {
        assertThat(structure.root().getName()).isEqualTo("内江市疫情防控指挥部");
        assertThat(structure.byCode("511002001001")).isPresent();
        assertThat(structure.byCode("NJ-GX").orElseThrow().getPlaceId()).isNull();
    }

    @Test
    void aCallerWithoutGrantReachesNoUnit() throws Exception {
        long county = structure.byCode("511002").orElseThrow().getId();
        assertThatThrownBy(() -> Callers.as("nobody", Set.of(Roles.REPORTER), () -> {
                    authority.require(county, Roles.REPORTER);
                    return null;
                }))
                .isInstanceOf(OutsideJurisdiction.class);
    }

    @Test
    void thePortalsOwnWorkReachesEveryUnit() throws Exception {
        long village = structure.byCode("511002001001").orElseThrow().getId();
        boolean within = Callers.asSystem(() -> structure.within(authority.jurisdiction(Roles.REPORTER), village));
        assertThat(within).isTrue();
    }
}
