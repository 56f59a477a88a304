package org.fangxian.supplies.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.fangxian.items.Catalogue;
import org.fangxian.items.ItemView;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.counts.CountOrder;
import org.fangxian.supplies.counts.Counts;
import org.fangxian.supplies.reading.LocationView;
import org.fangxian.supplies.reading.StockReading;
import org.jspecify.annotations.Nullable;

/** Opens a count: where, of which items, and why. */
@Named
@ViewScoped
public class NewcountView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Set<String> KINDS = Set.of("STORE", "UNIT_STORE", "POST");

    @Inject
    private Counts counts;

    @Inject
    private StockReading stock;

    @Inject
    private Catalogue catalogue;

    /** One for as long as the page is open: however often it is sent, one count is opened. */
    private final String request = UUID.randomUUID().toString();

    private @Nullable Long location;
    private Long[] items = {};
    private String purpose = "";
    private transient @Nullable List<LocationView> places;

    /** Opens it and shows it. */
    public void open() {
        long place = Objects.requireNonNull(location);
        Set<Long> chosen = new TreeSet<>(Arrays.asList(items));
        RequestKey key = RequestKey.of("supplies.counts.open " + request, place + "\n" + chosen + '\n' + purpose);
        CountView.show(counts.open(new CountOrder(place, chosen, purpose, key)));
    }

    /** @return the caller's stores and posts that are not closed */
    public List<LocationView> getPlaces() {
        List<LocationView> asked = places;
        if (asked == null) {
            asked = stock.locations().stream()
                    .filter(place -> KINDS.contains(place.kind().name()) && !place.closed())
                    .toList();
            places = new ArrayList<>(asked);
        }
        return asked;
    }

    public List<ItemView> getCatalogue() {
        return catalogue.items();
    }

    public @Nullable Long getLocation() {
        return location;
    }

    public void setLocation(@Nullable Long location) {
        this.location = location;
    }

    public Long[] getItems() {
        return items.clone();
    }

    public void setItems(Long[] items) {
        this.items = items.clone();
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }
}
