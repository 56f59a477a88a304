package org.fangxian.forms;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fangxian.organisation.UnitKind;

/** A form's version for one kind of unit. Its lines and deadline never change; a new version takes its place. */
@Entity
@Table(name = "form_version")
class VersionEntry {
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "formVersion")
    @SequenceGenerator(name = "formVersion", sequenceName = "form_version_seq")
    private long id;

    private String formCode;

    @Enumerated(EnumType.STRING)
    private UnitKind unitKind;

    @Column(name = "version_number")
    private int number;

    private LocalDate validFrom;
    private LocalDate validTo;
    private int deadlineMinutes;

    @ElementCollection
    @CollectionTable(name = "form_line", joinColumns = @JoinColumn(name = "form_version_id"))
    @OrderColumn(name = "position")
    @Column(name = "indicator_code")
    private List<String> lines = new ArrayList<>();

    protected VersionEntry() {}

    /** The version after another: the same form and kind of unit, other lines or another deadline. */
    VersionEntry(VersionEntry before, NewVersion next) {
        this.formCode = before.formCode;
        this.unitKind = before.unitKind;
        this.number = before.number + 1;
        this.validFrom = next.validFrom();
        this.validTo = OPEN;
        this.deadlineMinutes = next.deadlineMinutes() == null ? before.deadlineMinutes : next.deadlineMinutes();
        this.lines = new ArrayList<>(next.indicators());
    }

    void endBefore(LocalDate next) {
        validTo = next.minusDays(1);
    }

    /** Holds on, because the version after it was withdrawn. */
    void reopen() {
        validTo = OPEN;
    }

    long id() {
        return id;
    }

    String formCode() {
        return formCode;
    }

    UnitKind unitKind() {
        return unitKind;
    }

    int number() {
        return number;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    int deadlineMinutes() {
        return deadlineMinutes;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
