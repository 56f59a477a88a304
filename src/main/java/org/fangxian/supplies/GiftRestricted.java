package org.fangxian.supplies;

import org.fangxian.items.Item;
import org.fangxian.shared.Conflict;
import org.fangxian.shared.Texts;
import org.fangxian.shared.Worded;

/** What is asked for was given to somebody else; nobody has the hand to give it away. */
public class GiftRestricted extends Conflict {
    private static final long serialVersionUID = 1L;

    private GiftRestricted(String key, Object... args) {
        super(key, args);
    }

    static GiftRestricted of(Gift gift, Lot lot, Location to) {
        return new GiftRestricted(
                "supplies.gift.restricted",
                lot.getItem().getName(),
                lot.getNumber(),
                gift.number(),
                new Donor(gift.donor()),
                gift.whom(),
                to.getName());
    }

    /** There is not enough without the gift. */
    static GiftRestricted of(Gift gift, Item item, String asked, String usable) {
        return new GiftRestricted(
                "supplies.gift.kept",
                item.getName(),
                asked,
                usable,
                item.getBaseUnit(),
                gift.number(),
                new Donor(gift.donor()),
                gift.whom());
    }

    /** Who gave it, as far as he wishes to be named. */
    private record Donor(String name) implements Worded {
        @Override
        public String text(Texts texts) {
            return name.isEmpty() ? texts.getString("supplies.gift.unnamed") : name;
        }
    }
}
