package org.fangxian.accounts;

import java.util.List;

/** One account with everything the administration needs. */
public record AccountDetail(AccountRow account, List<TokenRow> tokens) {}
