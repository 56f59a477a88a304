package org.fangxian.forms;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A check in the database. */
@Entity
@Table(name = "check_rule")
class RuleEntry {
    @Id
    private String code;

    private String name;
    private String indicatorCode;

    @Enumerated(EnumType.STRING)
    private CheckRule.Operator operator;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "check_term", joinColumns = @JoinColumn(name = "rule_code"))
    @OrderColumn(name = "position")
    private List<CheckTerm> terms = new ArrayList<>();

    protected RuleEntry() {}

    CheckRule rule() {
        return new CheckRule(code, name, indicatorCode, operator, List.copyOf(terms));
    }
}
