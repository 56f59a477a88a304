package org.fangxian.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javax.naming.InitialContext;
import org.fangxian.Callers;
import org.fangxian.PortalArchive;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.UnitKind;
import org.fangxian.shared.CityTime;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** New versions of a form: from which day they hold, and that only one is published. */
@ArquillianTest
class FormVersionsIT {
    @Inject
    private FormAdministration administration;

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private CommandStructure structure;

    @Inject
    private Clock clock;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.with();
    }

    @Test
    void aNewVersionOfAFormTakesEffectTomorrowAndNotEarlier() throws Exception {
        assertThatThrownBy(() -> publish(today())).isInstanceOf(VersionRefused.class);
        publish(today().plusDays(1));
        long county = structure.byCode("511002").orElseThrow().getId();
        assertThat(catalogue.version("BENEFITS", county, today()).indicators()).hasSize(4);
        assertThat(catalogue.version("BENEFITS", county, today().plusDays(1)).codes())
                .containsExactly("BENEFIT_PERSONS_TOTAL", "STAFF_ON_DUTY");
    }

    @Test
    void ofTwoAdministratorsWhoPublishAtOnceOneIsRefusedInWords() throws Exception {
        LocalDate from = today().plusDays(40);
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        Callable<String> publishing = () -> {
            try {
                publish(from);
                return "published";
            } catch (VersionRefused refusal) {
                return refusal.key();
            }
        };
        List<Future<String>> both = List.of(executor.submit(publishing), executor.submit(publishing));
        assertThat(List.of(both.get(0).get(), both.get(1).get()))
                .containsExactlyInAnyOrder("published", "forms.version.laterExists");
        Callers.asSystem(() -> {
            administration.withdraw("BENEFITS", UnitKind.COUNTY, from);
            return null;
        });
    }

    private Void publish(LocalDate from) throws Exception {
        return Callers.asSystem(() -> {
            administration.publish(new NewVersion(
                    "BENEFITS", Set.of(UnitKind.COUNTY), List.of("BENEFIT_PERSONS_TOTAL", "STAFF_ON_DUTY"), from));
            return null;
        });
    }

    private LocalDate today() {
        return CityTime.today(clock);
    }
}
