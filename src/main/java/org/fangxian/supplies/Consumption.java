package org.fangxian.supplies;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** Of what is used up at a post: in which shift. */
@Entity
public class Consumption {
    @Id
    private long eventId;

    private long locationId;
    private LocalDate dutyOn;

    @Enumerated(EnumType.STRING)
    private DutyShift shift;

    protected Consumption() {}

    Consumption(StockEvent event, ConsumptionEntry entry) {
        this.eventId = event.getId();
        this.locationId = entry.locationId();
        this.dutyOn = entry.dutyOn();
        this.shift = entry.shift();
    }
}
