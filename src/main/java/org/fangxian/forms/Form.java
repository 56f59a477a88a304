package org.fangxian.forms;

/**
 * A form as the register names it.
 *
 * @param owner the unit that asks for it and answers for its wording
 * @param legalBasis the document on which it may be asked at all
 */
public record Form(String code, String name, String owner, String legalBasis, int sortOrder) {}
