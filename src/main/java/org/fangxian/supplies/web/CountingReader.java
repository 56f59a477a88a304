package org.fangxian.supplies.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.items.ItemView;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.web.Formats;
import org.fangxian.supplies.counts.CountEntry;
import org.jspecify.annotations.Nullable;

/** Reads what was typed of the lots, all of it, and says of each what is wrong. A blank field was not counted yet; 0 was, and is none. */
final class CountingReader {
    private final Map<Long, ItemView> items;
    private final Formats formats;
    private final List<String> problems = new ArrayList<>();

    CountingReader(List<ItemView> items, Formats formats) {
        this.items = items.stream().collect(Collectors.toMap(ItemView::id, Function.identity()));
        this.formats = formats;
    }

    List<CountEntry.Line> read(List<CountingLine> lines) {
        List<CountEntry.Line> read = new ArrayList<>();
        for (int place = 1; place <= lines.size(); place++) {
            CountingLine line = lines.get(place - 1);
            @Nullable BigDecimal amount = line.isNew() ? amount(place, line) : null;
            if (amount != null) {
                read.add(new CountEntry.Line(line.getLot().id(), amount));
            }
        }
        return read;
    }

    private @Nullable BigDecimal amount(int place, CountingLine line) {
        if (line.getAmount().strip().matches("[0\uff10]+")) {
            return BigDecimal.ZERO;
        }
        try {
            return Objects.requireNonNull(items.get(line.getLot().itemId())).amount(line.getAmount());
        } catch (DomainException refused) {
            problems.add(formats.text(
                    "supplies.line.wrong",
                    place,
                    line.getLot().itemName(),
                    formats.text(refused.key(), refused.args())));
            return null;
        }
    }

    List<String> problems() {
        return problems;
    }
}
