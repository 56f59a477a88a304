package org.fangxian.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fangxian.divisions.Divisions;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.EditConflict;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.PersonalData;
import org.fangxian.shared.Purpose;
import org.fangxian.shared.Turns;

/**
 * Who answers for each unit and each area. Everybody signed in may look it up, for it is there to be called; the keeper
 * of the unit names it.
 */
@Stateless
@PermitAll
public class Responsibilities {
    @Inject
    private ResponsibilityRows rows;

    @Inject
    private CommandStructure structure;

    @Inject
    private UnitAccess access;

    @Inject
    private Divisions divisions;

    @Inject
    private Turns turns;

    @Inject
    private AuditTrail audit;

    @Inject
    private PersonalData personal;

    /** @return who answers for the node, if anybody is named */
    public Optional<NamedResponsible> of(Node node) {
        return rows.find(node).map(found -> NamedResponsible.of(found.getResponsible(), found.getVersion()));
    }

    /**
     * The contact's own telephone in full, for a purpose that the audit trail keeps. Refuses whoever acts neither for the
     * unit, nor for one above it, nor for one below, and whoever has looked too often within the hour.
     */
    @RolesAllowed({
        UnitAccess.REPORTER,
        UnitAccess.REVIEWER,
        UnitAccess.EDITOR,
        UnitAccess.CHECKER,
        UnitAccess.SIGNER,
        UnitAccess.LEADER,
        UnitAccess.LOGISTICS,
        UnitAccess.PERSONNEL,
        UnitAccess.WELFARE,
        UnitAccess.KEEPER,
        UnitAccess.SECURITY,
        UnitAccess.AUDIT
    })
    public String showContactPhone(Node node, Purpose purpose) {
        Unit unit = structure.unit(unitOf(node));
        access.requireLine(unit.getId());
        Responsibility found = rows.find(node).orElseThrow(() -> new NotFound("responsible", node.id()));
        personal.shown(unit.getCode() + " " + node.kind() + " CONTACT_PHONE", unit.getId(), purpose);
        return found.getResponsible().contactPhone();
    }

    /**
     * The list of duty telephones with the contacts' own in full, for a bulk exporter. Refuses a unit outside the caller's
     * jurisdiction, and a list that is too long; the security administrator is told.
     *
     * @return the unit and all below it, in the order of the tree
     */
    @RolesAllowed(UnitAccess.EXPORTER)
    public List<DirectoryRow> takeContacts(long unitId, Purpose purpose) {
        access.require(unitId, UnitAccess.EXPORTER);
        List<DirectoryRow> all = rows.directory(unitId, -1, Integer.MAX_VALUE);
        personal.exported(structure.unit(unitId).getCode() + " CONTACTS", all.size(), unitId, purpose);
        return all;
    }

    /** Names who answers; refuses when somebody else named another since the caller looked. */
    @RolesAllowed(UnitAccess.KEEPER)
    public void name(NameResponsible command) {
        Unit unit = structure.unit(unitOf(command.node()));
        access.require(unit.getId(), UnitAccess.KEEPER);
        turns.take(Set.of("responsible " + command.node()));
        Optional<Responsibility> named = rows.find(command.node());
        if (named.map(Responsibility::getVersion).orElse(NameResponsible.NOBODY) != command.version()) {
            throw new EditConflict(unit.getName());
        }
        named.ifPresentOrElse(
                found -> found.name(command.contactPhoneKept() ? kept(command, found) : command.responsible()),
                () -> rows.add(new Responsibility(command.node(), command.responsible())));
        audit.done(new AuditEvent(
                "organisation.responsibleNamed",
                unit.getCode() + " " + command.node().kind(),
                unit.getId()));
    }

    /**
     * @param after the code of the last row of the page before, empty for the first page
     * @return the units, or areas, of the caller's jurisdiction for which nobody is named, by code
     */
    @RolesAllowed({UnitAccess.KEEPER, UnitAccess.LEADER})
    public List<UnassignedRow> unassigned(NodeKind kind, String after, int limit) {
        Jurisdiction jurisdiction = access.jurisdiction(UnitAccess.KEEPER, UnitAccess.LEADER);
        return kind == NodeKind.UNIT
                ? rows.units(jurisdiction, after, limit)
                : rows.areas(jurisdiction, divisions.edition().getId(), after, limit);
    }

    /**
     * @param after the position of the last row of the page before, -1 for the first page
     * @return the unit and all below it with whom to call, in the order of the tree; the contacts' own telephones masked
     */
    public List<DirectoryRow> directory(long unitId, int after, int limit) {
        return rows.directory(unitId, after, limit).stream()
                .map(DirectoryRow::masked)
                .toList();
    }

    /** The telephone of one contact is not the next one's. */
    private static Responsible kept(NameResponsible command, Responsibility found) {
        Responsible wanted = command.responsible();
        if (!wanted.contactName().equals(found.getResponsible().contactName())) {
            throw new DomainException("organisation.responsible.otherContact");
        }
        return new Responsible(
                wanted.name(),
                wanted.post(),
                wanted.contactName(),
                found.getResponsible().contactPhone(),
                wanted.dutyPhone());
    }

    /** @return whether the caller may name who answers for the node */
    public boolean mayName(Node node) {
        return structure.within(access.jurisdiction(UnitAccess.KEEPER), unitOf(node));
    }

    private long unitOf(Node node) {
        return node.kind() == NodeKind.UNIT
                ? node.id()
                : rows.unitOfArea(node.id()).orElseThrow(() -> new NotFound("place", node.id()));
    }
}
