package org.fangxian.exchange;

import java.time.LocalDate;
import org.fangxian.reporting.counting.ReportKey;

/**
 * A file that a reporter brings.
 *
 * @param rootUnitId whose reports it holds: the unit's own and those of all units below that file the form
 */
public record SheetUpload(byte[] contents, String fileName, String form, long rootUnitId, LocalDate date) {
    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;

    /** Of a name with folders in it only the file's own is kept, without what nobody sees, and not more than fits. */
    public SheetUpload {
        String own =
                fileName.replaceAll("\\p{C}", "").replaceFirst("^.*[/\\\\]", "").strip();
        fileName = own.codePointCount(0, own.length()) <= LONGEST_NAME
                ? own
                : own.substring(own.offsetByCodePoints(own.length(), -LONGEST_NAME));
    }

    ReportKey key(SheetRow row) {
        return new ReportKey(form, row.unitId(), date);
    }
}
