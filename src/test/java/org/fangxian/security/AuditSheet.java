package org.fangxian.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fangxian.DemoPortal;
import org.fangxian.PortalSession;
import org.fangxian.shared.Texts;

/** The audit trail as its administrator takes it from the page: the exported spreadsheet. */
final class AuditSheet {
    private static final Texts TEXTS = Texts.of(Texts.CHINESE);

    private final PortalSession administrator;

    AuditSheet(DemoPortal portal) throws IOException {
        administrator = new PortalSession(portal, "shenji");
    }

    record Line(String account, String action, String result, String subject, String unit, String address) {}

    /** The refusals, the latest first. */
    List<Line> refusals() throws IOException {
        byte[] file = administrator
                .submit("/audit/audit.xhtml", "audit", "export", Map.of("audit:name", "", "audit:action_input", ""))
                .body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return lines(workbook.getSheetAt(0)).stream()
                    .filter(line -> line.result().equals(TEXTS.format("audit.result.REFUSED")))
                    .toList();
        }
    }

    private static List<Line> lines(Sheet sheet) {
        List<Line> lines = new ArrayList<>();
        List<String> heads = null;
        for (Row row : sheet) {
            List<String> cells = cells(row);
            if (heads != null) {
                lines.add(line(heads, cells));
            } else if (cells.contains(TEXTS.format("audit.account"))) {
                heads = cells;
            }
        }
        return lines;
    }

    private static List<String> cells(Row row) {
        DataFormatter formatter = new DataFormatter();
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
            cells.add(formatter.formatCellValue(row.getCell(column)));
        }
        return cells;
    }

    private static Line line(List<String> heads, List<String> cells) {
        return new Line(
                cell(heads, cells, "account"),
                cell(heads, cells, "action"),
                cell(heads, cells, "result"),
                cell(heads, cells, "subject"),
                cell(heads, cells, "unit"),
                cell(heads, cells, "address"));
    }

    private static String cell(List<String> heads, List<String> cells, String column) {
        int index = heads.indexOf(TEXTS.format("audit." + column));
        return index < cells.size() ? cells.get(index) : "";
    }
}
