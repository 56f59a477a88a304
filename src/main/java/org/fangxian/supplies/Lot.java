package org.fangxian.supplies;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.Objects;
import org.fangxian.items.Item;
import org.jspecify.annotations.Nullable;

/** Stock of an item that was made together, expires together, and came from one hand. */
@Entity
public class Lot {
    @Id
    @GeneratedValue(generator = "lot_seq")
    @SequenceGenerator(name = "lot_seq", sequenceName = "lot_seq", allocationSize = 50)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id")
    private Item item;

    private String number;
    private String maker;
    private String origin;
    private @Nullable LocalDate expiresOn;

    @Enumerated(EnumType.STRING)
    private Fitness fitness;

    private @Nullable Long donationId;

    protected Lot() {}

    Lot(Item item, LotDescription description) {
        if (item.isPerishable() && description.expiresOn() == null) {
            throw new LotRefused("supplies.lot.expiryMissing", item.getName());
        }
        this.item = item;
        this.number = description.number();
        this.maker = description.maker();
        this.origin = description.origin();
        this.expiresOn = description.expiresOn();
        this.fitness = description.fitness();
    }

    /** A lot that was given. */
    Lot(Item item, LotDescription description, long donationId) {
        this(item, description);
        this.donationId = donationId;
    }

    /** @return whether it was given, and belongs to the gift alone */
    public boolean isGiven() {
        return donationId != null;
    }

    /** Refuses a description of the same lot that says something else. */
    void requireSame(LotDescription description) {
        if (!Objects.equals(expiresOn, description.expiresOn())) {
            throw new LotRefused("supplies.lot.otherExpiry", item.getName(), number, String.valueOf(expiresOn));
        }
        if (fitness != description.fitness()) {
            throw new LotRefused("supplies.lot.otherFitness", item.getName(), number);
        }
    }

    public long getId() {
        return id;
    }

    public Item getItem() {
        return item;
    }

    public String getNumber() {
        return number;
    }

    public @Nullable LocalDate getExpiresOn() {
        return expiresOn;
    }

    public Fitness getFitness() {
        return fitness;
    }
}
