package org.fangxian.divisions.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.divisions.Level;
import org.junit.jupiter.api.Test;

/** The edition of 2020-06-30 beside that of 2019-10-31, as both were published. */
class ComparisonTest {
    private static final List<Division> BEFORE = Editions.divisions(Editions.BEFORE);
    private static final List<Division> AFTER = Editions.divisions(Editions.AFTER);
    private static final List<Link> LINKS = Comparison.of(BEFORE, AFTER);

    @Test
    void theTwoEditionsHaveSoManyRows() {
        assertThat(BEFORE).hasSize(2475);
        assertThat(AFTER).hasSize(1414);
    }

    @Test
    void ofTheVillageCodesThatVanishedMostHaveNoNamesakeInTheirCounty() {
        assertThat(Tally.of(BEFORE, AFTER)).isEqualTo(new Tally(1393, 370, 1120));
    }

    @Test
    void everyDivisionOfBothIsNamed() {
        assertThat(codes(LINKS.stream().map(Link::from))).isEqualTo(codes(BEFORE.stream()));
        assertThat(codes(LINKS.stream().map(Link::to))).isEqualTo(codes(AFTER.stream()));
    }

    @Test
    void noPlaceIsTwoAndNoTwoPlacesAreOne() {
        List<Link> kept =
                LINKS.stream().filter(link -> link.kind().keepsPlace()).toList();
        assertThat(kept.stream().map(Link::from)).doesNotHaveDuplicates();
        assertThat(kept.stream().map(Link::to)).doesNotHaveDuplicates();
    }

    @Test
    void townsWentWhereTheirVillagesWent() {
        assertThat(count(Level.TOWN, SuccessionKind.UNCHANGED)).isEqualTo(82);
        assertThat(of("511002106000")).containsExactly("RECODED VILLAGES 511071103000"); // 靖民镇 to the zone
        assertThat(of("511071102000")).containsExactly("MERGED VILLAGES 511071103000"); // 四合镇 went into it there
        assertThat(of("511011108000")).containsExactly("MERGED VILLAGES 511011110000"); // 小河口镇 into 椑木镇
        assertThat(of("511002109000")) // 凤鸣镇 to two
                .containsExactly("SPLIT VILLAGES 511002105000", "SPLIT VILLAGES 511002100000");
        assertThat(count(Level.TOWN, SuccessionKind.VANISHED, SuccessionKind.APPEARED))
                .isZero();
    }

    @Test
    void villagesOfBothEditionsAreAccountedFor() {
        assertThat(count(Level.VILLAGE, SuccessionKind.UNCHANGED)).isEqualTo(918);
        assertThat(count(Level.VILLAGE, SuccessionKind.RENAMED)).isEqualTo(34);
        assertThat(count(Level.VILLAGE, SuccessionKind.RECODED)).isEqualTo(300);
        assertThat(count(Level.VILLAGE, SuccessionKind.MERGED)).isEqualTo(1095);
        assertThat(count(Level.VILLAGE, SuccessionKind.APPEARED)).isEqualTo(72);
        assertThat(count(Level.VILLAGE, SuccessionKind.VANISHED, SuccessionKind.SPLIT))
                .isZero();
        assertThat(LINKS.stream().filter(link -> link.basis() == Basis.NEIGHBOUR))
                .hasSize(1080);
    }

    @Test
    void aNameCountsOnlyWhereTheParentWent() {
        Collection<Link> byName = LINKS.stream()
                .filter(link -> link.basis() == Basis.NAME_PARENT || link.basis() == Basis.STEM_PARENT)
                .toList();
        assertThat(byName)
                .hasSizeGreaterThan(300)
                .allSatisfy(link -> assertThat(of(parent(link.from())))
                        .anyMatch(successor -> successor.endsWith(parent(link.to()))));
    }

    @Test
    void aCodeThatAnotherPlaceBearsNowIsNoSuccession() {
        assertThat(of("511025118001")).containsExactly("RECODED NAME_PARENT 511025118002"); // 新桥场社区
        assertThat(of("511025111001")).containsExactly("RECODED NAME_PARENT 511025118001"); // 兴隆街社区 took its code
        assertThat(of("511025110202")).containsExactly("MERGED CODE_PARENT 511025110202"); // 登贵桥村 into 龙水村
    }

    @Test
    void aVillageThatBecameACommunityIsTheSamePlace() {
        assertThat(of("511011001206")).containsExactly("RECODED STEM_PARENT 511011001021"); // 大明村 → 大明社区
    }

    @Test
    void anEditionComparedWithItselfIsUnchanged() {
        assertThat(Comparison.of(BEFORE, BEFORE))
                .hasSize(2475)
                .allMatch(link -> link.kind() == SuccessionKind.UNCHANGED);
    }

    private static List<String> of(String code) {
        return LINKS.stream()
                .filter(link -> link.from() != null && link.from().code().equals(code))
                .map(link -> link.kind() + " " + link.basis() + " "
                        + Objects.requireNonNull(link.to()).code())
                .toList();
    }

    private static String parent(Division division) {
        return Objects.requireNonNull(division).parentCode();
    }

    private static long count(Level level, SuccessionKind... kinds) {
        return LINKS.stream()
                .filter(link -> link.level() == level && Set.of(kinds).contains(link.kind()))
                .count();
    }

    private static Set<String> codes(Stream<Division> divisions) {
        return divisions.filter(Objects::nonNull).map(Division::code).collect(Collectors.toSet());
    }
}
