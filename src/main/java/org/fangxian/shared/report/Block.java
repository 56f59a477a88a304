package org.fangxian.shared.report;

/** What the body of a document is made of. */
public sealed interface Block permits Paragraph, Table, Chart {}
