package dev.andon.reviews;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a house holds its review meetings.
 *
 * @param prereadDays business days before the start by which reports are ready and read
 * @param minutes of a meeting where nobody says
 * @param closingMinutes at its end for what was parked and for follow-ups
 * @param topicMinutes of a topic where nobody says
 * @param completeness of its timeline that makes a report ready, of a hundred
 * @param findings of the wording that a ready report may have at most
 * @param calibration share of those who were asked that has to have answered, in percent
 * @param lookBackDays since the resolution within which an incident is proposed
 * @param points the most that each sign gives
 * @param audience who is invited, in order
 * @param version grows with every change; 0 for what is shipped
 */
public record ProgrammeRules(
        int prereadDays,
        int minutes,
        int closingMinutes,
        int topicMinutes,
        int completeness,
        int findings,
        int calibration,
        int lookBackDays,
        Map<Sign, Integer> points,
        List<AudienceRule> audience,
        long version) {

    public ProgrammeRules {
        points = Map.copyOf(points);
        audience = List.copyOf(audience);
    }

    /** What holds until the house says otherwise: an hour, of which the last twenty minutes are for what follows. */
    static ProgrammeRules shipped() {
        Map<Sign, Integer> points = new HashMap<>();
        for (Sign sign : Sign.values()) {
            points.put(sign, sign.usual());
        }
        List<AudienceRule> audience = List.of(
                AudienceRule.everywhere(AudienceRule.Kind.LOG, true),
                AudienceRule.everywhere(AudienceRule.Kind.AUTHOR, true),
                AudienceRule.everywhere(AudienceRule.Kind.OWNERS, true),
                AudienceRule.everywhere(AudienceRule.Kind.DEPENDING, false));
        return new ProgrammeRules(1, 60, 20, 15, 60, 5, 50, 90, points, audience, 0);
    }

    /** The most points that this sign gives. */
    public int points(Sign sign) {
        return points.getOrDefault(sign, 0);
    }

    /** For the record of changes. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("preread_days", Integer.toString(prereadDays));
        facts.put("minutes", Integer.toString(minutes));
        facts.put("closing_minutes", Integer.toString(closingMinutes));
        facts.put("topic_minutes", Integer.toString(topicMinutes));
        facts.put("completeness", Integer.toString(completeness));
        facts.put("findings", Integer.toString(findings));
        facts.put("calibration", Integer.toString(calibration));
        facts.put("look_back_days", Integer.toString(lookBackDays));
        for (Sign sign : Sign.values()) {
            facts.put("points_for_" + sign.word(), Integer.toString(points(sign)));
        }
        facts.put("audience", audience.stream().map(ProgrammeRules::words).collect(Collectors.joining("; ")));
        return facts;
    }

    private static String words(AudienceRule rule) {
        String whom = rule.team().isEmpty() ? String.join(" ", rule.people()) : rule.team();
        String severities = rule.severities().isEmpty() ? "" : " for " + String.join(", ", rule.severities());
        return (rule.label()
                + (whom.isEmpty() ? "" : ": " + whom)
                + severities
                + (rule.required() ? ", required" : ""));
    }
}
