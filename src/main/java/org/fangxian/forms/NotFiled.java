package org.fangxian.forms;

import org.fangxian.shared.NotFound;

/** The unit is not asked to file this form on the day. */
public class NotFiled extends NotFound {
    private static final long serialVersionUID = 1L;

    NotFiled(String form, String unit) {
        super(form, unit);
    }

    @Override
    public String key() {
        return "forms.notFiled";
    }
}
