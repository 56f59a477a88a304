package org.fangxian.forms.web;

import jakarta.enterprise.context.Dependent;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.forms.FormVersion;
import org.fangxian.forms.NewVersion;
import org.fangxian.organisation.UnitKind;
import org.jspecify.annotations.Nullable;

/** The next version of a form while it is put together: kinds of unit, indicators in their order, first day. */
@Dependent
public class NewVersionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private boolean begun;
    private List<UnitKind> offered = List.of();
    private List<UnitKind> kinds = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private @Nullable String added;
    private @Nullable LocalDate from;
    private @Nullable LocalTime deadline;

    /** Begins with what the base asks; chosen are the kinds of unit whose last version asks the same. */
    void begin(FormVersion base, List<FormVersion> versions, LocalDate first) {
        clear();
        begun = true;
        from = first;
        codes.addAll(base.codes());
        List<FormVersion> last = versions.stream().filter(FormVersion::isLast).toList();
        offered = last.stream().map(FormVersion::unitKind).distinct().toList();
        kinds = last.stream()
                .filter(version -> version.codes().equals(base.codes()))
                .map(FormVersion::unitKind)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Leaves everything as it is. */
    public void clear() {
        begun = false;
        codes.clear();
        added = null;
        deadline = null;
    }

    /** Adds the indicator chosen, at the end. */
    public void add() {
        if (added != null && !codes.contains(added)) {
            codes.add(added);
            added = null;
        }
    }

    public void remove(String code) {
        codes.remove(code);
    }

    /** Moves an indicator one place up. */
    public void up(String code) {
        int at = codes.indexOf(code);
        if (at > 0) {
            Collections.swap(codes, at, at - 1);
        }
    }

    /** The first day is a required field of the page. */
    NewVersion version(String form) {
        LocalDate first = from == null ? LocalDate.MIN : from;
        Integer minutes = deadline == null ? null : deadline.toSecondOfDay() / 60;
        return new NewVersion(form, Set.copyOf(kinds), List.copyOf(codes), first, minutes);
    }

    public boolean isBegun() {
        return begun;
    }

    public List<UnitKind> getOffered() {
        return offered;
    }

    public List<UnitKind> getKinds() {
        return kinds;
    }

    public void setKinds(List<UnitKind> kinds) {
        this.kinds = kinds;
    }

    public List<String> getCodes() {
        return codes;
    }

    public @Nullable String getAdded() {
        return added;
    }

    public void setAdded(@Nullable String added) {
        this.added = added;
    }

    public @Nullable LocalTime getDeadline() {
        return deadline;
    }

    public void setDeadline(@Nullable LocalTime deadline) {
        this.deadline = deadline;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }
}
