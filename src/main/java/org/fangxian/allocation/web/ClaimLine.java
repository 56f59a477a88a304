package org.fangxian.allocation.web;

import java.io.Serializable;
import java.math.BigDecimal;
import org.fangxian.allocation.Claim;
import org.fangxian.organisation.UnitRow;
import org.jspecify.annotations.Nullable;

/** One unit's claim while it is typed; an empty request is one whose amount is not known. */
public class ClaimLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final UnitRow unit;
    private @Nullable BigDecimal request;
    private @Nullable BigDecimal stock;
    private @Nullable BigDecimal burn;
    private @Nullable BigDecimal weight = BigDecimal.ONE;
    private @Nullable Integer tier;

    public ClaimLine(UnitRow unit) {
        this.unit = unit;
    }

    Claim claim() {
        return new Claim(unit.code(), request, or(stock, 0), or(burn, 0), or(weight, 1), tier);
    }

    private static BigDecimal or(@Nullable BigDecimal typed, int absent) {
        return typed == null ? BigDecimal.valueOf(absent) : typed;
    }

    public UnitRow getUnit() {
        return unit;
    }

    public @Nullable BigDecimal getRequest() {
        return request;
    }

    public void setRequest(@Nullable BigDecimal request) {
        this.request = request;
    }

    public @Nullable BigDecimal getStock() {
        return stock;
    }

    public void setStock(@Nullable BigDecimal stock) {
        this.stock = stock;
    }

    public @Nullable BigDecimal getBurn() {
        return burn;
    }

    public void setBurn(@Nullable BigDecimal burn) {
        this.burn = burn;
    }

    public @Nullable BigDecimal getWeight() {
        return weight;
    }

    public void setWeight(@Nullable BigDecimal weight) {
        this.weight = weight;
    }

    public @Nullable Integer getTier() {
        return tier;
    }

    public void setTier(@Nullable Integer tier) {
        this.tier = tier;
    }
}
