package org.fangxian.accounts.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Caller;
import org.fangxian.accounts.RoleGrant;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Unit;
import org.fangxian.shared.Texts;
import org.fangxian.shared.web.ActingFor;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/**
 * Who works with the pages: name, roles, the unit acted for, the language. Only the choice of unit and language is kept;
 * the grants are read anew on every request.
 */
@Named
@SessionScoped
public class CurrentUser implements ActingFor, Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LANGUAGE_COOKIE = "fangxian_language";
    private static final int A_YEAR = 365 * 24 * 3600;

    @Inject
    private Authority authority;

    @Inject
    private CommandStructure structure;

    private Locale locale = Texts.CHINESE;
    private @Nullable Long unitId;

    @PostConstruct
    void readLanguage() {
        if (Faces.hasContext() && "en".equals(Faces.getRequestCookie(LANGUAGE_COOKIE))) {
            locale = Locale.ENGLISH;
        }
    }

    public boolean isSignedIn() {
        return caller().accountId() != 0;
    }

    public String getName() {
        return caller().name();
    }

    public String getDisplayName() {
        return caller().displayName();
    }

    /** @return whether one of the roles, separated by commas, is held for any unit */
    public boolean has(String roles) {
        return caller().has(roles.split(",", -1));
    }

    /** @return whether the role is held for the unit */
    public boolean isFor(String role, long unit) {
        return caller().grant(role, structure.unit(unit)).isPresent();
    }

    /** @return whether the role is held for the unit above this one */
    public boolean isAbove(String role, long unit) {
        Unit parent = structure.unit(unit).getParent();
        return parent != null && isFor(role, parent.getId());
    }

    /** @return the names of the roles held for the unit acted for */
    public Set<String> getRoles() {
        Unit unit = getUnit();
        return caller().grants().stream()
                .filter(grant -> unit != null && grant.getUnit().covers(unit))
                .map(RoleGrant::getRole)
                .collect(Collectors.toSet());
    }

    /** @return the units granted, each once */
    public Collection<Unit> getUnits() {
        Map<Long, Unit> units = new LinkedHashMap<>();
        caller().grants().forEach(grant -> units.putIfAbsent(grant.getUnit().getId(), grant.getUnit()));
        return units.values();
    }

    /** @return the unit acted for: the one chosen, else the first granted; null for an account without grants */
    public @Nullable Unit getUnit() {
        Collection<Unit> units = getUnits();
        return units.stream()
                .filter(unit -> Long.valueOf(unit.getId()).equals(unitId))
                .findFirst()
                .orElseGet(() -> units.stream().findFirst().orElse(null));
    }

    @Override
    public @Nullable Long unitId() {
        Unit unit = getUnit();
        return unit == null ? null : unit.getId();
    }

    @Override
    public boolean mayExportInBulk() {
        return caller().has(Roles.EXPORTER);
    }

    /** Acts for another of the units granted from now on. */
    public void actFor(long id) {
        unitId = id;
        Faces.refreshWithQueryString();
    }

    public Locale getLocale() {
        return locale;
    }

    public boolean isChinese() {
        return !locale.equals(Locale.ENGLISH);
    }

    /** Switches between Chinese and English, in this browser for a year. */
    public void switchLanguage() {
        locale = isChinese() ? Locale.ENGLISH : Texts.CHINESE;
        Faces.addResponseCookie(LANGUAGE_COOKIE, locale.getLanguage(), "/", A_YEAR);
        Faces.refreshWithQueryString();
    }

    private Caller caller() {
        return authority.caller();
    }
}
