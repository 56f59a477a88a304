package org.fangxian.shared.web;

import java.io.Serializable;
import java.util.List;
import org.fangxian.shared.Purpose;
import org.fangxian.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Where the purpose of a look or an export is chosen, or typed. The tag {@code fx:purpose} shows it. */
public class PurposeForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String OTHER = "OTHER";
    private static final List<String> CHOICES = List.of("DUTY", "EPIDEMIC", "VERIFY", OTHER);

    private @Nullable String choice;
    private @Nullable String words;

    /** @return the purpose in the language of the trail; refuses one that was neither chosen nor typed */
    public Purpose purpose() {
        String typed = words == null ? "" : words.strip();
        if (choice == null || choice.equals(OTHER)) {
            return new Purpose(typed);
        }
        String chosen = Texts.of(Texts.CHINESE).getString("shared.purpose." + choice);
        return new Purpose(typed.isEmpty() ? chosen : chosen + " " + typed);
    }

    public void clear() {
        choice = null;
        words = null;
    }

    public List<String> getChoices() {
        return CHOICES;
    }

    public @Nullable String getChoice() {
        return choice;
    }

    public void setChoice(@Nullable String choice) {
        this.choice = choice == null || CHOICES.contains(choice) ? choice : null;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
