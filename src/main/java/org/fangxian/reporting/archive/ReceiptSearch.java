package org.fangxian.reporting.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fangxian.accounts.Authority;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.reporting.counting.Access;
import org.fangxian.shared.SearchHit;
import org.fangxian.shared.SearchSource;
import org.fangxian.shared.SearchText;

/** Reports by receipt number, whole or from its beginning with the date and the unit. */
@ApplicationScoped
class ReceiptSearch implements SearchSource {
    private static final Pattern RECEIPT = Pattern.compile("(\\d{8})-[A-Za-z0-9_-]+");

    @Inject
    private ReportLists lists;

    @Inject
    private Authority authority;

    @Override
    public List<SearchHit> find(SearchText asked) {
        Matcher receipt = RECEIPT.matcher(asked.text());
        Optional<LocalDate> date =
                receipt.matches() ? new SearchText(receipt.group(1), asked.today()).date() : Optional.empty();
        Jurisdiction readers = authority.jurisdiction(Access.readers());
        return date.stream()
                .flatMap(day -> lists.receipts(readers, day, asked.text().toUpperCase(Locale.ROOT), MOST).stream())
                .map(ReceiptSearch::hit)
                .toList();
    }

    private static SearchHit hit(ReportRow row) {
        return new SearchHit(
                "reporting.search.report",
                row.unitName() + " " + row.formName(),
                row.date(),
                String.valueOf(row.receipt()),
                "/reporting/report.xhtml?form=" + row.form() + "&unit=" + row.unitCode() + "&date=" + row.date());
    }
}
