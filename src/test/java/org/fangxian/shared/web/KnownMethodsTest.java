package org.fangxian.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls from pages that are known, and those that are left to the container. */
class KnownMethodsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 10);

    /** A row as pages show it. */
    public record Row(String name, int amount) {
        public String times(int count) {
            return name.repeat(count);
        }

        public String over(String word) {
            return word;
        }

        public String over(int number) {
            return String.valueOf(number);
        }

        public String all(Object... words) {
            return String.valueOf(words.length);
        }

        public String refused() {
            throw new IllegalStateException("refused");
        }
    }

    private record Hidden(String name) {}

    private final Called context = new Called();
    private final KnownMethods methods = new KnownMethods();

    @Test
    void whatARecordHoldsIsCalledWhoeverCallsItFirst() {
        assertThat(call(new Row("a", 3), "amount")).isEqualTo(3);
        assertThat(call(new Row("b", 4), "amount")).isEqualTo(4);
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void valuesAreConvertedAsTheMethodWantsThem() {
        assertThat(call(new Row("ab", 0), "times", "2")).isEqualTo("abab");
        assertThat(call(DAY, "getDayOfMonth")).isEqualTo(10);
    }

    @Test
    void whatTheMethodRefusesIsSaid() {
        assertThatThrownBy(() -> call(new Row("a", 0), "refused"))
                .isInstanceOf(ELException.class)
                .hasRootCauseMessage("refused");
    }

    @Test
    void whatIsOverloadedOpenEndedHiddenOrNotThereIsLeftToTheContainer() {
        left(new Row("a", 0), "over", "x");
        left(new Row("a", 0), "all", "x");
        left(new Row("a", 0), "nothing");
        left(new Hidden("a"), "name");
        left(List.of(1), "size");
        left(null, "size");
    }

    private void left(Object base, String method, Object... values) {
        assertThat(call(base, method, values)).isNull();
        assertThat(context.isPropertyResolved()).as(method).isFalse();
    }

    private Object call(Object base, String method, Object... values) {
        context.setPropertyResolved(false);
        return methods.invoke(context, base, method, null, values);
    }

    /** Converts words to numbers, as far as these tests need it. */
    private static final class Called extends ELContext {
        @Override
        @SuppressWarnings("unchecked")
        public <T> T convertToType(Object value, Class<T> type) {
            return (T) (type == int.class ? Integer.valueOf(value.toString()) : value);
        }

        @Override
        public ELResolver getELResolver() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            throw new UnsupportedOperationException();
        }

        @Override
        public VariableMapper getVariableMapper() {
            throw new UnsupportedOperationException();
        }
    }
}
