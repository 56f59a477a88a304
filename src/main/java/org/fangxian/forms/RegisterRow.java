package org.fangxian.forms;

import java.util.List;

/**
 * A line of the register of forms.
 *
 * @param indicators how many the form asks on the day
 * @param alsoAsked the indicators that another form asks the same kind of unit too: what should be collected once only
 */
public record RegisterRow(Form form, long indicators, List<String> alsoAsked) {}
