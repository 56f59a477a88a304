package org.fangxian.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyedRowsTest {
    private static final class Numbers extends KeyedRows<Integer, Integer> {
        private static final long serialVersionUID = 1L;
        private final int last;

        Numbers(int last) {
            this.last = last;
        }

        @Override
        protected List<Integer> load(@Nullable Integer after, int limit) {
            return IntStream.rangeClosed(after == null ? 1 : after + 1, last)
                    .limit(limit)
                    .boxed()
                    .toList();
        }

        @Override
        protected Function<Integer, Integer> key() {
            return number -> number;
        }
    }

    @Test
    void aListThatFitsOnOnePageNeedsNoPager() {
        Numbers numbers = new Numbers(50);

        assertThat(numbers.getRows()).hasSize(50);
        assertThat(numbers.isFirstPage()).isTrue();
        assertThat(numbers.isLastPage()).isTrue();
    }

    @Test
    void everyRowIsShownOnceOnTheWayToTheEnd() {
        Numbers numbers = new Numbers(101);

        assertThat(numbers.getRows()).startsWith(1).endsWith(50);
        numbers.next();
        assertThat(numbers.getRows()).startsWith(51).endsWith(100);
        numbers.next();
        assertThat(numbers.getRows()).containsExactly(101);
        assertThat(numbers.isLastPage()).isTrue();
        assertThat(numbers.getPage()).isEqualTo(3);
    }

    @Test
    void goingBackShowsThePageThatWasSeen() {
        Numbers numbers = new Numbers(120);
        numbers.next();
        numbers.next();

        numbers.previous();
        assertThat(numbers.getRows()).startsWith(51);
        numbers.first();
        assertThat(numbers.getRows()).startsWith(1);
    }

    @Test
    void allRowsAreReadWhicheverPageIsShown() {
        Numbers numbers = new Numbers(1_234);
        numbers.next();

        assertThat(numbers.all()).hasSize(1_234).startsWith(1).endsWith(1_234);
        assertThat(numbers.getRows()).startsWith(51);
    }

    @Test
    void beyondTheLastPageThereIsNothingToGoTo() {
        Numbers numbers = new Numbers(3);
        numbers.next();

        assertThat(numbers.getPage()).isEqualTo(1);
        assertThat(numbers.getRows()).containsExactly(1, 2, 3);
    }

    @Test
    void thePageIsKeptWhenTheSessionMovesToAnotherNode() throws IOException, ClassNotFoundException {
        Numbers numbers = new Numbers(120);
        numbers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(numbers);

        Numbers moved = (Numbers) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(moved.getRows()).startsWith(51).endsWith(100);
    }
}
