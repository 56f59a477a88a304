package org.fangxian.divisions.editions;

import java.io.Serializable;

/** How many successions there are of a kind by one evidence, and how many of them wait to be confirmed. */
public record SuccessionCount(SuccessionKind kind, Basis basis, long all, long open) implements Serializable {}
