package org.fangxian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.accounts.Roles;
import org.fangxian.allocation.SharingRule;
import org.fangxian.audit.Break;
import org.fangxian.briefings.figures.Derivation;
import org.fangxian.briefings.files.FileKind;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.Step;
import org.fangxian.briefings.settings.RecipientList;
import org.fangxian.divisions.Level;
import org.fangxian.divisions.editions.Basis;
import org.fangxian.divisions.editions.ImportState;
import org.fangxian.divisions.editions.SuccessionKind;
import org.fangxian.divisions.web.ComparisonTab;
import org.fangxian.exchange.SheetRow;
import org.fangxian.forms.CheckRule;
import org.fangxian.forms.IndicatorKind;
import org.fangxian.forms.Period;
import org.fangxian.notices.InboxFilter;
import org.fangxian.notices.MailState;
import org.fangxian.organisation.NodeKind;
import org.fangxian.organisation.UnitKind;
import org.fangxian.reporting.ReportState;
import org.fangxian.reporting.RevisionSource;
import org.fangxian.shared.AuditEntry;
import org.fangxian.shared.Texts;
import org.fangxian.shared.TodayItem;
import org.fangxian.supplies.DutyShift;
import org.fangxian.supplies.EventKind;
import org.fangxian.supplies.Fitness;
import org.fangxian.supplies.LocationKind;
import org.fangxian.supplies.SurplusKind;
import org.fangxian.supplies.counts.CountCause;
import org.fangxian.supplies.counts.CountState;
import org.fangxian.supplies.counts.CountStep;
import org.fangxian.supplies.counts.CountTurn;
import org.fangxian.supplies.donations.DonationState;
import org.fangxian.supplies.donations.DonationStep;
import org.fangxian.supplies.donations.DonorKind;
import org.fangxian.supplies.donations.ErratumField;
import org.fangxian.supplies.reading.Shelf;
import org.fangxian.supplies.reading.TransferFilter;
import org.fangxian.supplies.reading.TransferState;
import org.fangxian.supplies.reading.VarianceBy;
import org.fangxian.supplies.requisitions.RequisitionState;
import org.fangxian.supplies.requisitions.RequisitionStep;
import org.fangxian.verdicts.Verdict;
import org.fangxian.verdicts.web.Reminder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every text exists in both languages, and every key that is used exists. */
class TextsTest {
    /** The words of enum constants and role names, by the key's prefix, as pages ask for them with fmt.word. */
    private static final Map<String, List<?>> WORDS = Map.ofEntries(
            Map.entry("accounts.role", Roles.GRANTABLE),
            Map.entry("audit.break", List.of(Break.values())),
            Map.entry("audit.result", List.of(AuditEntry.Result.values())),
            Map.entry("divisions.level", List.of(Level.values())),
            Map.entry("divisions.state", List.of(ImportState.values())),
            Map.entry("divisions.succession", List.of(SuccessionKind.values())),
            Map.entry("divisions.basis", List.of(Basis.values())),
            Map.entry("divisions.tab", List.of(ComparisonTab.values())),
            Map.entry("organisation.kind", List.of(UnitKind.values())),
            Map.entry("organisation.node", List.of(NodeKind.values())),
            Map.entry("shared.purpose", List.of("DUTY", "EPIDEMIC", "VERIFY", "OTHER")),
            Map.entry("today.urgency", List.of(TodayItem.Urgency.values())),
            Map.entry("briefings.state", List.of(BriefingState.values())),
            Map.entry("briefings.to", List.of(BriefingState.values())),
            Map.entry("briefings.step", List.of(Step.values())),
            Map.entry("briefings.list", List.of(RecipientList.values())),
            Map.entry("briefings.kind", List.of(FileKind.values())),
            Map.entry("briefings.derivation", List.of(Derivation.values())),
            Map.entry("reporting.ReportState", List.of(ReportState.values())),
            Map.entry("reporting.RevisionSource", List.of(RevisionSource.values())),
            Map.entry("allocation.SharingRule", List.of(SharingRule.values())),
            Map.entry("supplies.EventKind", List.of(EventKind.values())),
            Map.entry("supplies.Fitness", List.of(Fitness.values())),
            Map.entry("supplies.DutyShift", List.of(DutyShift.values())),
            Map.entry("supplies.LocationKind", List.of(LocationKind.values())),
            Map.entry("supplies.SurplusKind", List.of(SurplusKind.values())),
            Map.entry("supplies.TransferState", List.of(TransferState.values())),
            Map.entry("supplies.TransferFilter", List.of(TransferFilter.values())),
            Map.entry("supplies.requisitions.RequisitionState", List.of(RequisitionState.values())),
            Map.entry("supplies.requisitions.RequisitionStep", List.of(RequisitionStep.values())),
            Map.entry("supplies.counts.CountState", List.of(CountState.values())),
            Map.entry("supplies.counts.CountTurn", List.of(CountTurn.values())),
            Map.entry("supplies.counts.CountStep", List.of(CountStep.values())),
            Map.entry("supplies.counts.CountCause", List.of(CountCause.values())),
            Map.entry("supplies.counts.VarianceBy", List.of(VarianceBy.values())),
            Map.entry("supplies.counts.who", List.of(VarianceBy.values())),
            Map.entry("supplies.audit.count", List.of(CountStep.values())),
            Map.entry("supplies.audit.requisition", List.of(RequisitionStep.values())),
            Map.entry("supplies.donations.DonationState", List.of(DonationState.values())),
            Map.entry("supplies.donations.DonorKind", List.of(DonorKind.values())),
            Map.entry("supplies.donations.ErratumField", List.of(ErratumField.values())),
            Map.entry("supplies.audit.donation", List.of(DonationStep.values())),
            Map.entry("supplies.Shelf", List.of(Shelf.values())),
            Map.entry("verdicts.Verdict", List.of(Verdict.values())),
            Map.entry("verdicts.Reminder", List.of(Reminder.values())),
            Map.entry("verdicts.Reminder.of", List.of(Reminder.values())),
            Map.entry("notices.MailState", List.of(MailState.values())),
            Map.entry("notices.InboxFilter", List.of(InboxFilter.values())),
            Map.entry("notices.inbox.empty", List.of(InboxFilter.values())),
            Map.entry("exchange.Outcome", List.of(SheetRow.Outcome.values())),
            Map.entry("forms.IndicatorKind", List.of(IndicatorKind.values())),
            Map.entry("forms.Period", List.of(Period.values())),
            Map.entry("forms.Operator", List.of(CheckRule.Operator.values())),
            Map.entry("reporting.outcome", List.copyOf(EnumSet.complementOf(EnumSet.of(ReportState.DRAFT)))));

    static final List<String> FEATURES = Texts.FEATURES;

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern IN_PAGE = Pattern.compile("(?:\\bt\\[|fmt\\.(?:text|filled)\\()'([a-zA-Z.0-9]+)'");
    private static final Pattern WORD_IN_PAGE = Pattern.compile("fmt\\.word\\('([a-zA-Z.]+)'");
    private static final Pattern IN_JAVA = Pattern.compile(
            "\"((?:" + String.join("|", Texts.FEATURES).replace(".", "\\.") + ")\\.[a-zA-Z]+(?:\\.[a-zA-Z0-9_]+)*)\"");

    @ParameterizedTest
    @FieldSource("FEATURES")
    void bothLanguagesHaveTheSameKeys(String feature) throws IOException {
        assertThat(bundle(feature, "_en").stringPropertyNames())
                .isEqualTo(bundle(feature, "").stringPropertyNames());
    }

    @ParameterizedTest
    @FieldSource("FEATURES")
    void keysBeginWithTheFeaturesName(String feature) throws IOException {
        assertThat(bundle(feature, "").stringPropertyNames()).allMatch(key -> key.startsWith(feature + "."));
    }

    @ParameterizedTest
    @FieldSource("FEATURES")
    void noTextIsEmptyAndEnglishIsNotChinese(String feature) throws IOException {
        assertThat(bundle(feature, "").values())
                .noneMatch(text -> text.toString().isBlank());
        Properties english = bundle(feature, "_en");
        english.remove("shared.language.other");
        assertThat(english.values())
                .noneMatch(text -> text.toString().isBlank()
                        || CHINESE.matcher(text.toString()).find());
    }

    @Test
    void everyKeyUsedInAPageExists() throws IOException {
        Set<String> used = found("src/main/webapp", ".xhtml", IN_PAGE);
        assertThat(used).isNotEmpty().isSubsetOf(keys());
    }

    @Test
    void everyWordOfAPageHasATextForEachConstant() throws IOException {
        Set<String> keys = keys();
        Set<String> prefixes = found("src/main/webapp", ".xhtml", WORD_IN_PAGE);
        assertThat(prefixes).isSubsetOf(WORDS.keySet());
        WORDS.forEach((prefix, constants) ->
                constants.forEach(constant -> assertThat(keys).contains(prefix + "." + constant)));
    }

    /** A literal of this form is a key, the beginning of keys, or an audited action, whose key has "audit" within. */
    @Test
    void everyKeyUsedInJavaExists() throws IOException {
        Set<String> keys = keys();
        Set<String> missing = found("src/main/java", ".java", IN_JAVA).stream()
                .filter(used -> !used.endsWith(".csv"))
                .filter(used -> !keys.contains(used))
                .filter(used -> !keys.contains(used.replaceFirst("\\.", ".audit.")))
                .filter(used -> keys.stream().noneMatch(key -> key.startsWith(used + ".")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void noPageHoldsChinese() throws IOException {
        assertThat(found("src/main/webapp", ".xhtml", Pattern.compile("([\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]+)")))
                .isEmpty();
    }

    @Test
    void noLiteralInJavaHoldsChinese() throws IOException {
        assertThat(found("src/main/java", ".java", Pattern.compile("\"([^\"\n]*\\p{IsHan}[^\"\n]*)\"")))
                .isEmpty();
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String feature : Texts.FEATURES) {
            keys.addAll(bundle(feature, "").stringPropertyNames());
        }
        return keys;
    }

    private static Set<String> found(String folder, String ending, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> read =
                    files.filter(path -> path.toString().endsWith(ending)).toList();
            assertThat(read).as(folder).isNotEmpty();
            for (Path file : read) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }

    private static Properties bundle(String feature, String language) throws IOException {
        Path file = Path.of("src/main/resources/org/fangxian", feature.split("\\."))
                .resolve("messages" + language + ".properties");
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}
