package org.fangxian.organisation.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.fangxian.organisation.NameResponsible;
import org.fangxian.organisation.NamedResponsible;
import org.fangxian.organisation.Node;
import org.fangxian.organisation.Responsibilities;
import org.fangxian.organisation.Responsible;
import org.fangxian.shared.Purpose;
import org.fangxian.shared.web.Reveal;
import org.jspecify.annotations.Nullable;

/** Who answers for the node shown, read or being changed. */
@Dependent
public class ResponsibleForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Responsibilities responsibilities;

    private Node node = Node.unit(0);
    private @Nullable NamedResponsible named;
    private final Reveal contact = new Contact();
    private int version = NameResponsible.NOBODY;
    private boolean changeable;
    private boolean editing;
    private String name = "";
    private String post = "";
    private String contactName = "";
    private String contactPhone = "";
    private String dutyPhone = "";

    /** The contact's telephone, looked at for a purpose. */
    public class Contact extends Reveal {
        private static final long serialVersionUID = 1L;

        @Override
        protected String look(Purpose purpose) {
            return responsibilities.showContactPhone(node, purpose);
        }
    }

    /** Reads who answers for the node. */
    public void open(Node shown) {
        node = shown;
        editing = false;
        changeable = responsibilities.mayName(shown);
        contact.hide();
        NamedResponsible found = responsibilities.of(shown).orElse(null);
        named = found;
        version = found == null ? NameResponsible.NOBODY : found.version();
    }

    public void edit() {
        NamedResponsible present = named;
        name = present == null ? "" : present.name();
        post = present == null ? "" : present.post();
        contactName = present == null ? "" : present.contactName();
        contactPhone = "";
        dutyPhone = present == null ? "" : present.dutyPhone();
        editing = true;
    }

    public void save() {
        boolean kept = named != null && contactPhone.isBlank();
        // the number that stays is not known here: the duty telephone stands in its place and is not looked at
        Responsible chosen = new Responsible(name, post, contactName, kept ? dutyPhone : contactPhone, dutyPhone);
        responsibilities.name(new NameResponsible(node, chosen, version, kept));
        open(node);
    }

    public void cancel() {
        editing = false;
    }

    public @Nullable NamedResponsible getNamed() {
        return named;
    }

    public Reveal getContact() {
        return contact;
    }

    /** @return whether the caller may name somebody else */
    public boolean isChangeable() {
        return changeable;
    }

    public boolean isEditing() {
        return editing;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getContactName() {
        return contactName;
    }

    public void setContactName(String contactName) {
        this.contactName = contactName;
    }

    public String getContactPhone() {
        return contactPhone;
    }

    public void setContactPhone(String contactPhone) {
        this.contactPhone = contactPhone;
    }

    public String getDutyPhone() {
        return dutyPhone;
    }

    public void setDutyPhone(String dutyPhone) {
        this.dutyPhone = dutyPhone;
    }
}
