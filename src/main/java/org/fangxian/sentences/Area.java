package org.fangxian.sentences;

/** A part of the city as sentences name it. */
public record Area(String code, String name) {}
