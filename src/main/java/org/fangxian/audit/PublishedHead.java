package org.fangxian.audit;

/**
 * The chain's last link as it is given out, to stand where the portal's database does not reach: on an issue, on paper. Who
 * holds it can tell later whether what came before was rewritten.
 */
public record PublishedHead(long position, String hash) {}
