package org.fangxian.forms.web;

import java.io.Serializable;
import java.math.BigDecimal;
import org.fangxian.forms.Indicator;
import org.fangxian.forms.IndicatorKind;
import org.fangxian.forms.Period;

/** An indicator while it is typed. */
public class IndicatorDraft implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(4_000_000);

    private String code = "";
    private String name = "";
    private String unitOfMeasure = "";
    private String group = "";
    private IndicatorKind kind = IndicatorKind.DAY;
    private Period period = Period.PREV_17_TO_17;
    private String filledBy = "";
    private String wording = "";
    private int decimals;
    private BigDecimal maximum = LARGEST;

    void clear() {
        code = "";
        name = "";
        wording = "";
        kind = IndicatorKind.DAY;
        decimals = 0;
        maximum = LARGEST;
    }

    /** A text's maximum is its length: where none is typed, the longest there may be. */
    Indicator indicator() {
        boolean isUntouched = !kind.isNumeric() && maximum.equals(LARGEST);
        BigDecimal most = isUntouched ? BigDecimal.valueOf(Indicator.LONGEST_TEXT) : maximum;
        return new Indicator(
                code.strip(), name.strip(), unitOfMeasure, group, kind, period, filledBy, wording, decimals, most);
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

    public String getUnitOfMeasure() {
        return unitOfMeasure;
    }

    public void setUnitOfMeasure(String unitOfMeasure) {
        this.unitOfMeasure = unitOfMeasure;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public IndicatorKind getKind() {
        return kind;
    }

    public void setKind(IndicatorKind kind) {
        this.kind = kind;
    }

    public Period getPeriod() {
        return period;
    }

    public void setPeriod(Period period) {
        this.period = period;
    }

    public String getFilledBy() {
        return filledBy;
    }

    public void setFilledBy(String filledBy) {
        this.filledBy = filledBy;
    }

    public String getWording() {
        return wording;
    }

    public void setWording(String wording) {
        this.wording = wording;
    }

    public int getDecimals() {
        return decimals;
    }

    public void setDecimals(int decimals) {
        this.decimals = decimals;
    }

    public BigDecimal getMaximum() {
        return maximum;
    }

    public void setMaximum(BigDecimal maximum) {
        this.maximum = maximum;
    }
}
