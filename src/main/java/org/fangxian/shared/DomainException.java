package org.fangxian.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A refusal in the words of the field. The transaction is rolled back, the user reads the message of {@link #key()}
 * filled with {@link #args()}. Subclasses are named as the fact they state.
 */
@ApplicationException(rollback = true, inherited = true)
public class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> args;

    /** @param key of the message, beginning with the feature's name; args fill its places in order */
    public DomainException(String key, Object... args) {
        super(key + List.of(args));
        this.key = key;
        this.args = List.of(args);
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.toArray();
    }
}
