package org.fangxian.organisation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.DirectoryRow;
import org.fangxian.organisation.Responsibilities;
import org.fangxian.shared.Purpose;
import org.fangxian.shared.web.ActingFor;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KeyedRows;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;

/** Whom to call in a unit and all below it, as a spreadsheet that prints in page width. */
@ApplicationScoped
class Directory {
    @Inject
    private Responsibilities responsibilities;

    @Inject
    private CommandStructure structure;

    @Inject
    private ActingFor acting;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private static final class Rows extends KeyedRows<DirectoryRow, Integer> {
        private static final long serialVersionUID = 1L;
        private final transient Responsibilities from;
        private final long unitId;

        Rows(Responsibilities from, long unitId) {
            this.from = from;
            this.unitId = unitId;
        }

        @Override
        protected List<DirectoryRow> load(@Nullable Integer after, int limit) {
            return from.directory(unitId, after == null ? -1 : after, limit);
        }

        @Override
        protected Function<DirectoryRow, Integer> key() {
            return DirectoryRow::position;
        }
    }

    /** @param chosen the unit whose list is sent; the unit acted for, or the whole city, where none is chosen */
    void send(@Nullable Long chosen) {
        long unitId = unit(chosen);
        spreadsheet.send(listing("organisation.directory.title", unitId), new Rows(responsibilities, unitId).all());
    }

    /** As {@link #send}, with the contacts' own telephones in full. */
    void sendContacts(@Nullable Long chosen, Purpose purpose) {
        long unitId = unit(chosen);
        List<DirectoryRow> rows = responsibilities.takeContacts(unitId, purpose);
        spreadsheet.sendMarked(listing("organisation.contacts.title", unitId), rows.stream(), purpose);
    }

    private long unit(@Nullable Long chosen) {
        Long own = chosen == null ? acting.unitId() : chosen;
        return own == null ? structure.root().getId() : own;
    }

    private Listing<DirectoryRow> listing(String titleKey, long unitId) {
        return new Listing<DirectoryRow>(titleKey)
                .personal()
                .about(structure.unit(unitId).getName())
                .column("organisation.unit.code", DirectoryRow::code)
                .column("organisation.unit.name", DirectoryRow::name)
                .column("organisation.unit.kind", row -> formats.word("organisation.kind", row.kind()))
                .column("organisation.unit.above", DirectoryRow::above)
                .column("organisation.responsible.name", DirectoryRow::responsible)
                .column("organisation.responsible.post", DirectoryRow::post)
                .column("organisation.responsible.contactName", DirectoryRow::contact)
                .column("organisation.responsible.contactPhone", DirectoryRow::contactPhone)
                .column("organisation.responsible.dutyPhone", DirectoryRow::dutyPhone);
    }
}
