package org.fangxian.supplies.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fangxian.shared.RequestKey;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Now;
import org.fangxian.supplies.StockReceiving;
import org.fangxian.supplies.counts.CountEntry;
import org.fangxian.supplies.counts.CountTurn;
import org.fangxian.supplies.counts.Counts;
import org.fangxian.supplies.reading.CountDetail;
import org.fangxian.supplies.reading.CountReading;
import org.fangxian.supplies.reading.CountRow;
import org.jspecify.annotations.Nullable;

/** Counting lot by lot, at the shelf or from paper: a field for each, which may be filled in one after the other or all at once. */
@Named
@ViewScoped
public class CountingView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EntryForm form;

    @Inject
    private CountReading reading;

    @Inject
    private Counts counts;

    @Inject
    private Formats formats;

    @Inject
    private Now now;

    private String number = "";
    private boolean jointly;
    private boolean finding;
    private @Nullable CountTurn turn;
    private @Nullable ArrayList<CountingLine> lines;
    private boolean entered;
    private transient @Nullable CountDetail count;

    @PostConstruct
    void takeNumber() {
        entered = JustEntered.number() != null;
    }

    /** Enters what was typed, or says what is wrong with which line. */
    public void save() {
        CountingReader counted = new CountingReader(form.getItems(), formats);
        List<CountEntry.Line> read = counted.read(getLines());
        LineReader described = form.reader();
        List<StockReceiving.Line> others = finding ? described.receipt(form.getLines()) : List.of();
        List<String> problems = new ArrayList<>(counted.problems());
        problems.addAll(described.problems());
        EntryForm.say(problems);
        if (problems.isEmpty()) {
            List<CountEntry.Found> found = others.stream()
                    .map(other -> new CountEntry.Found(other.lot(), other.amount()))
                    .toList();
            counts.enter(new CountEntry(number, form.at(), read, found, jointly, key("enter")));
            JustEntered.show("counting", number);
        }
    }

    /** Finishes the turn and shows the count. */
    public void finish() {
        CountView.show(counts.finish(number, key("finish")));
    }

    private RequestKey key(String action) {
        String typed = getLines().stream().map(CountingLine::typed).collect(Collectors.joining("\n"));
        return form.key("supplies.counts." + action, number + '\n' + turn + '\n' + jointly + finding + '\n' + typed);
    }

    /** Asks for what lies there and stands on no line. */
    public void addFound() {
        finding = true;
    }

    /** @return the lots that are to be counted in this turn, whoever does */
    public List<CountingLine> getLines() {
        ArrayList<CountingLine> due = lines;
        if (due == null) {
            turn = getHead().state().turn();
            due = getCount().lines().stream()
                    .filter(line -> line.due() != null && line.due() == turn)
                    .map(CountingLine::new)
                    .collect(Collectors.toCollection(ArrayList::new));
            lines = due;
        }
        return due;
    }

    /** @return whether every lot that is due has been counted */
    public boolean isComplete() {
        return getHead().open() == 0;
    }

    public boolean isCounting() {
        return getHead().state().turn() != null;
    }

    public boolean isFirstTurn() {
        return getHead().state().turn() == CountTurn.FIRST;
    }

    public boolean isRecount() {
        return getHead().state().turn() == CountTurn.RECOUNT;
    }

    public CountRow getHead() {
        return getCount().head();
    }

    private CountDetail getCount() {
        CountDetail asked = count;
        if (asked == null) {
            asked = reading.count(number);
            count = asked;
        }
        return asked;
    }

    /** @return whether figures were entered a moment ago */
    public boolean isEntered() {
        return entered;
    }

    public LocalDate getDay() {
        return now.today();
    }

    public EntryForm getForm() {
        return form;
    }

    public boolean isFinding() {
        return finding;
    }

    public boolean isJointly() {
        return jointly;
    }

    public void setJointly(boolean jointly) {
        this.jointly = jointly;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
