package org.fangxian.supplies.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fangxian.duty.PostClassView;
import org.fangxian.duty.Posts;
import org.fangxian.organisation.UnitRow;
import org.fangxian.shared.RequestKey;
import org.fangxian.shared.web.Formats;
import org.fangxian.supplies.LocationKind;
import org.fangxian.supplies.StoreOrder;
import org.jspecify.annotations.Nullable;

/** A store, post or account as it is typed. */
@Dependent
public class StoreForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Posts posts;

    @Inject
    private Formats formats;

    private String request = UUID.randomUUID().toString();
    private LocationKind kind = LocationKind.UNIT_STORE;
    private String code = "";
    private String name = "";
    private @Nullable UnitRow unit;
    private @Nullable String postClass;
    private String division = "";
    private boolean shown;
    private transient @Nullable List<PostClassView> classes;

    StoreOrder order() {
        long unitId = Objects.requireNonNull(unit).id();
        String typed = String.join("\n", kind.name(), code, name, String.valueOf(unitId), postClass, division);
        boolean post = kind == LocationKind.POST;
        return new StoreOrder(
                kind,
                code,
                name,
                unitId,
                post ? postClass : null,
                post ? division : null,
                RequestKey.of("supplies.store " + request, typed));
    }

    public void show() {
        shown = true;
    }

    /** Puts the form away, and what was typed. */
    public void clear() {
        request = UUID.randomUUID().toString();
        code = "";
        name = "";
        division = "";
        shown = false;
    }

    public List<PostClassView> getClasses() {
        List<PostClassView> asked = classes;
        if (asked == null) {
            asked = posts.kinds();
            classes = asked;
        }
        return asked;
    }

    /** @return what each person wears in a shift at a post of the class that is chosen */
    public String getWorn() {
        return getClasses().stream()
                .filter(one -> one.code().equals(postClass))
                .flatMap(one -> one.worn().stream())
                .map(worn -> worn.name() + " " + formats.figure(worn.perShift()))
                .collect(Collectors.joining(" · "));
    }

    public boolean isPost() {
        return kind == LocationKind.POST;
    }

    public boolean isShown() {
        return shown;
    }

    public LocationKind getKind() {
        return kind;
    }

    public void setKind(LocationKind kind) {
        this.kind = kind;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable UnitRow getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitRow unit) {
        this.unit = unit;
    }

    public @Nullable String getPostClass() {
        return postClass;
    }

    public void setPostClass(@Nullable String postClass) {
        this.postClass = postClass;
    }

    public String getDivision() {
        return division;
    }

    public void setDivision(String division) {
        this.division = division;
    }
}
