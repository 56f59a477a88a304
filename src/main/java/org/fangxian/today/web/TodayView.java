package org.fangxian.today.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.accounts.Roles;
import org.fangxian.accounts.web.CurrentUser;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.TodayItem;
import org.fangxian.shared.web.Formats;
import org.fangxian.today.HomePage;

/** The home page. */
@Named
@RequestScoped
public class TodayView {
    /** Roles whose work the portal does not carry yet. */
    static final List<String> ANNOUNCED = List.of(Roles.LOGISTICS, Roles.PERSONNEL, Roles.WELFARE);

    @Inject
    private HomePage home;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Formats formats;

    private List<TodayItem> lines = List.of();

    @PostConstruct
    void gather() {
        lines = home.lines();
    }

    public List<TodayItem> getLines() {
        return lines;
    }

    /** @return what will stand here for the caller's roles that have nothing to show yet, in one sentence each */
    public List<String> getAnnounced() {
        return ANNOUNCED.stream()
                .filter(user::has)
                .map(role -> formats.word("today.announced", role))
                .toList();
    }

    public LocalDate getDate() {
        return CityTime.today(clock);
    }

    public long getLate() {
        return lines.stream()
                .filter(line -> line.urgency() == TodayItem.Urgency.LATE)
                .count();
    }
}
