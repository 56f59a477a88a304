package org.fangxian.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;
import org.fangxian.shared.Finding;
import org.fangxian.shared.Texts;

/** What the request was refused for, finding by finding, so that the page says each beside its field. */
@Named
@RequestScoped
public class Refused {
    private List<Finding> findings = List.of();

    void set(List<Finding> all) {
        findings = all;
    }

    public List<Finding> getFindings() {
        return findings;
    }

    /** @return what is wrong with the field, in words; empty when nothing is */
    public String of(String field) {
        return findings.stream()
                .filter(finding -> finding.field().equals(field))
                .findFirst()
                .map(this::text)
                .orElse("");
    }

    public String text(Finding finding) {
        return finding.text(
                Texts.of(FacesContext.getCurrentInstance().getViewRoot().getLocale()));
    }
}
