package org.fangxian.desk.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fangxian.desk.InstructionView;
import org.fangxian.desk.Instructions;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KeyedRows;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Now;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;

/** Instructions to the caller's units, with their answers. */
@Named
@ViewScoped
public class InstructionsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Instructions instructions;

    @Inject
    private Formats formats;

    @Inject
    private Now now;

    @Inject
    private Spreadsheet spreadsheet;

    private final Rows rows = new Rows();
    private boolean openOnly = true;
    private long answering;
    private String answer = "";
    private transient @Nullable Set<Long> answerable;

    /** The list backwards by id. */
    public class Rows extends KeyedRows<InstructionView, Long> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<InstructionView> load(@Nullable Long before, int limit) {
            answerable = null;
            return instructions.list(openOnly, before == null ? Long.MAX_VALUE : before, limit);
        }

        @Override
        protected Function<InstructionView, Long> key() {
            return InstructionView::id;
        }
    }

    public void begin(long id) {
        answering = id;
        answer = "";
    }

    public void cancel() {
        answering = 0;
    }

    /** Answers the instruction in hand. */
    public void answer() {
        instructions.answer(answering, answer);
        answering = 0;
        rows.refresh();
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(formats.text("desk.said.answered")));
    }

    /** Sends the list as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<InstructionView>("desk.instructions.title")
                        .about(formats.text(openOnly ? "desk.filter.open" : "shared.all"))
                        .column("briefings.column.date", InstructionView::date)
                        .column("briefings.column.number", InstructionView::issueNumber)
                        .column("desk.leader", InstructionView::leader)
                        .column("desk.to", InstructionView::unitName)
                        .column("desk.text.label", InstructionView::text)
                        .column("desk.givenAt", given -> CityTime.local(given.givenAt()))
                        .column("desk.dueBy", InstructionView::dueOn)
                        .column("desk.answer.label", InstructionView::answer)
                        .column("desk.answeredBy", InstructionView::answeredBy)
                        .column("desk.answeredAt", InstructionsView::answeredAt),
                rows.all());
    }

    private static @Nullable LocalDateTime answeredAt(InstructionView given) {
        return given.answeredAt() == null ? null : CityTime.local(given.answeredAt());
    }

    public Rows getRows() {
        return rows;
    }

    /** @return those of the page that the caller may answer */
    public Set<Long> getAnswerable() {
        Set<Long> ids = answerable;
        if (ids == null) {
            ids = instructions.answerable(rows.getRows());
            answerable = ids;
        }
        return ids;
    }

    public LocalDate getToday() {
        return now.today();
    }

    public boolean isOpenOnly() {
        return openOnly;
    }

    public void setOpenOnly(boolean openOnly) {
        this.openOnly = openOnly;
    }

    public long getAnswering() {
        return answering;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
