package org.fangxian.briefings;

import org.fangxian.briefings.files.FileKind;
import org.fangxian.shared.DomainException;

/** A file of an issue is not there any more: it is never printed anew, since that would be another one. */
public class FileGone extends DomainException {
    private static final long serialVersionUID = 1L;

    FileGone(FileKind kind, String title) {
        super("briefings.fileGone", kind.name(), title);
    }
}
