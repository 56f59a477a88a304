package org.fangxian.duty;

/**
 * A post that is to be opened.
 *
 * @param kind the code of its class, which says what is worn there
 */
public record NewPost(String code, String name, String kind, long unitId) {}
