package org.fangxian.shared;

/**
 * The texts in Chinese. Without a class of this name a lookup for Chinese would find only the base class and prefer
 * the language of the server's machine.
 */
public class Texts_zh extends Texts {}
