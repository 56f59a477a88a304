package org.fangxian.supplies.reading;

import java.io.Serializable;
import org.fangxian.supplies.LocationKind;

/** A location with its unit, as lists show it. */
public record LocationView(
        long id, String code, String name, LocationKind kind, long unitId, String unitName, boolean closed)
        implements Serializable {
    static LocationView of(Cells cells) {
        return new LocationView(
                cells.number(),
                cells.text(),
                cells.text(),
                LocationKind.valueOf(cells.text()),
                cells.number(),
                cells.text(),
                cells.number() == 1);
    }

    /** The columns of a location and of its unit, under the names that they have in the query. */
    static String columns(String location, String unit) {
        return "%1$s.id %1$s_id, %1$s.code %1$s_code, %1$s.name %1$s_name, %1$s.kind %1$s_kind, %2$s.id %2$s_id, %2$s.name %2$s_name, case when %1$s.closed_at is null then 0 else 1 end %1$s_closed"
                .formatted(location, unit);
    }
}
