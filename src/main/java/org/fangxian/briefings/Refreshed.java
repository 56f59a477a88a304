package org.fangxian.briefings;

/**
 * What a refresh did.
 *
 * @param changed how many figures have other values now
 * @param attention how many edited paragraphs no longer say what their template would say
 */
public record Refreshed(int version, int changed, int attention) {}
