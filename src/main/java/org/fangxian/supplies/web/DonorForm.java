package org.fangxian.supplies.web;

import jakarta.enterprise.context.Dependent;
import java.io.Serializable;
import org.fangxian.organisation.UnitRow;
import org.fangxian.supplies.donations.Donor;
import org.fangxian.supplies.donations.DonorKind;
import org.fangxian.supplies.donations.Restriction;
import org.jspecify.annotations.Nullable;

/** Who gives, for what and for whom, as it is typed. */
@Dependent
public class DonorForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private DonorKind kind = DonorKind.ORGANISATION;
    private String name = "";
    private boolean unnamed;
    private String contact = "";
    private String phone = "";
    private String purpose = "";
    private @Nullable UnitRow unit;
    private @Nullable Long location;

    Donor donor() {
        return new Donor(kind, name, unnamed, contact, phone);
    }

    Restriction restriction() {
        return new Restriction(unit == null ? null : unit.id(), location);
    }

    /** What was typed, in one piece. */
    String typed() {
        return String.join(
                "\u001f",
                kind.name(),
                name,
                String.valueOf(unnamed),
                contact,
                phone,
                purpose,
                unit == null ? "" : String.valueOf(unit.id()),
                String.valueOf(location));
    }

    public DonorKind[] getKinds() {
        return DonorKind.values();
    }

    public DonorKind getKind() {
        return kind;
    }

    public void setKind(DonorKind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isUnnamed() {
        return unnamed;
    }

    public void setUnnamed(boolean unnamed) {
        this.unnamed = unnamed;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public @Nullable UnitRow getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitRow unit) {
        this.unit = unit;
    }

    public @Nullable Long getLocation() {
        return location;
    }

    public void setLocation(@Nullable Long location) {
        this.location = location;
    }
}
