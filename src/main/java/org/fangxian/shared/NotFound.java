package org.fangxian.shared;

/** Nothing of this kind bears this name or number: answered with 404. */
public class NotFound extends DomainException {
    private static final long serialVersionUID = 1L;

    public NotFound(String kind, Object id) {
        super("shared.notFound", new Kind(kind), String.valueOf(id));
    }

    /** The kind of thing in the reader's language; a code stands for itself. */
    private record Kind(String name) implements Worded {
        @Override
        public String text(Texts texts) {
            String key = "shared.kind." + name;
            return texts.containsKey(key) ? texts.getString(key) : name;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
