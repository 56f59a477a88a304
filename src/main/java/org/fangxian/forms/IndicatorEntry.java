package org.fangxian.forms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** An indicator in the database. */
@Entity
@Table(name = "indicator")
class IndicatorEntry {
    @Id
    private String code;

    private String name;
    private String unitOfMeasure;
    private String indicatorGroup;

    @Enumerated(EnumType.STRING)
    private IndicatorKind kind;

    @Enumerated(EnumType.STRING)
    private Period period;

    private String filledBy;
    private String wording;
    private int decimals;

    @Column(precision = 18, scale = 2)
    private BigDecimal maximum;

    protected IndicatorEntry() {}

    IndicatorEntry(Indicator indicator) {
        code = indicator.code();
        name = indicator.name();
        unitOfMeasure = indicator.unitOfMeasure();
        indicatorGroup = indicator.group();
        kind = indicator.kind();
        period = indicator.period();
        filledBy = indicator.filledBy();
        wording = indicator.wording();
        decimals = indicator.decimals();
        maximum = indicator.maximum();
    }

    Indicator indicator() {
        return new Indicator(
                code, name, unitOfMeasure, indicatorGroup, kind, period, filledBy, wording, decimals, maximum);
    }
}
