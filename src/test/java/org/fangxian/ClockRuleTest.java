package org.fangxian;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule on clocks finds whoever asks the machine's, in whatever way. */
class ClockRuleTest {
    static class ByCall {
        final LocalDate today = LocalDate.now();
    }

    static class ByReference {
        final Supplier<Instant> now = Instant::now;
    }

    static class ByDate {
        final Date now = new Date();
    }

    static class ByDateReference {
        final Supplier<Date> now = Date::new;
    }

    static class ByMillis {
        final LongSupplier now = System::currentTimeMillis;
    }

    static class ByClock {
        final Clock clock = Clock.systemUTC();
    }

    static class Injected {
        Instant now(Clock clock) {
            return LocalDate.now(clock).isLeapYear() ? clock.instant() : new Date(clock.millis()).toInstant();
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ByCall.class,
                ByReference.class,
                ByDate.class,
                ByDateReference.class,
                ByMillis.class,
                ByClock.class
            })
    void whoAsksTheMachineIsFound(Class<?> offender) {
        assertThatThrownBy(() ->
                        ArchitectureTest.TIME_COMES_FROM_A_CLOCK.check(new ClassFileImporter().importClasses(offender)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void whoAsksTheClockThatWasGivenIsNot() {
        ArchitectureTest.TIME_COMES_FROM_A_CLOCK.check(new ClassFileImporter().importClasses(Injected.class));
    }
}
