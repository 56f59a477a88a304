package org.fangxian.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A kind of post, such as a toll gate or a fever clinic: those of one kind wear the same. */
@Entity
public class PostClass {
    @Id
    private String code;

    private String name;
    private int sortOrder;

    protected PostClass() {}

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }
}
