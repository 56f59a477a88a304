package org.fangxian.accounts;

/** Whom to turn to without being signed in: names, and a telephone that is answered; empty where nobody is named. */
public record SignInHelp(String names, String telephone) {}
