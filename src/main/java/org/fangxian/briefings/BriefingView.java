package org.fangxian.briefings;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fangxian.briefings.files.TrailHead;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.HandView;
import org.fangxian.briefings.flow.TransitionView;
import org.fangxian.bulletin.Bulletin;
import org.fangxian.bulletin.BulletinFigure;
import org.fangxian.bulletin.Section;
import org.jspecify.annotations.Nullable;

/**
 * A briefing with all that its page shows.
 *
 * @param bulletin its contents; as frozen once it is signed
 * @param sections the contents as they are shown
 * @param blocks what can be edited; empty once it is signed
 * @param following the states the caller may bring it into now
 * @param sentAt when the draft was sent to be checked, and sentBy whom; null while it is written
 * @param correctsId the edition that this one corrects
 * @param correctedBy the edition that corrects this one; while it is not issued, only for those who work on it
 * @param frozenSha256 hash of what was signed
 * @param trailHead where the audit trail's chain stood when it was issued
 * @param incomplete the city's figures of the day that not all units asked have reported
 */
public record BriefingView(
        long id,
        int version,
        BriefingState state,
        Bulletin bulletin,
        List<Section> sections,
        List<BlockView> blocks,
        List<HandView> hands,
        List<TransitionView> transitions,
        Set<BriefingState> following,
        boolean editable,
        @Nullable Long correctsId,
        @Nullable String correctionReason,
        @Nullable Long correctedBy,
        @Nullable Instant sentAt,
        @Nullable String sentBy,
        @Nullable Instant signedAt,
        @Nullable Instant issuedAt,
        @Nullable String frozenSha256,
        @Nullable TrailHead trailHead,
        List<BulletinFigure> incomplete) {}
