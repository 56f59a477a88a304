package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.shared.NotFound;

/** Reads the lines of a command: lots, locations and amounts that are there and may be so. */
@ApplicationScoped
class Movements {
    @Inject
    private StockRows rows;

    List<Movement> of(StockCommand command) {
        List<StockLine> lines = command.lines();
        Map<Long, Lot> lots = rows.lots(lines.stream().map(StockLine::lotId).collect(Collectors.toSet()));
        Map<Long, Location> locations = rows.locations(ends(lines));
        return lines.stream()
                .map(line -> new Movement(
                        found(lots, "lot", line.lotId()),
                        found(locations, "location", line.fromId()),
                        found(locations, "location", line.toId()),
                        line.amount()))
                .peek(movement -> check(command.kind(), movement))
                .toList();
    }

    private static Set<Long> ends(List<StockLine> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.fromId(), line.toId()))
                .collect(Collectors.toSet());
    }

    private static <T> T found(Map<Long, T> rows, String kind, long id) {
        T row = rows.get(id);
        if (row == null) {
            throw new NotFound(kind, id);
        }
        return row;
    }

    private static void check(EventKind kind, Movement movement) {
        movement.lot().getItem().requireAmount(movement.amount());
        Location from = movement.from();
        Location to = movement.to();
        Stream.of(from, to).filter(Location::isClosed).findFirst().ifPresent(closed -> {
            throw new EventRefused("supplies.store.closed", closed.getName());
        });
        if (from.getId() == to.getId() || !kind.allows(from.getKind(), to.getKind())) {
            throw new EventRefused("supplies.flow." + kind, from.getName(), to.getName());
        }
    }

    /** @return the location at which it is acted: whose unit's logistics officer enters it */
    static Location acting(EventKind kind, Movement movement) {
        boolean target = kind.actsAtTarget() || !movement.from().getKind().holdsStock();
        return target ? movement.to() : movement.from();
    }
}
