package dev.andon.remarks.web;

import dev.andon.coedit.Difference;
import dev.andon.learning.Report;
import dev.andon.learning.ReportSection;
import dev.andon.people.Person;
import dev.andon.remarks.Mentioning;
import dev.andon.remarks.Passage;
import dev.andon.remarks.Place;
import dev.andon.remarks.Proposal;
import dev.andon.remarks.Remark;
import dev.andon.remarks.Remarks;
import dev.andon.remarks.Saying;
import dev.andon.remarks.internal.Quoted;
import dev.andon.remarks.web.RemarkViews.Card;
import dev.andon.remarks.web.RemarkViews.State;
import dev.andon.response.Incident;
import dev.andon.response.Mentions;
import dev.andon.ui.TextLinks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes comments ready to be shown: how the text under them reads now, who is mentioned, what was said before. */
@Component
class Cards {
    private static final int BEFORE = 60;

    private final Remarks remarks;
    private final Mentions mentions;
    private final Mentioning mentioning;

    Cards(Remarks remarks, Mentions mentions, Mentioning mentioning) {
        this.mentioning = mentioning;
        this.remarks = remarks;
        this.mentions = mentions;
    }

    List<Card> of(Incident incident, Report report, List<Remark> shown) {
        List<String> texts = shown.stream()
                .flatMap(remark -> remark.sayings().stream())
                .map(Saying::text)
                .toList();
        TextLinks links = mentions.linksIn(texts);
        Map<String, Quoted> read = new HashMap<>();
        return shown.stream()
                .map(remark -> card(incident, report, remark, links, read))
                .toList();
    }

    private Card card(Incident incident, Report report, Remark remark, TextLinks links, Map<String, Quoted> read) {
        Place place = remark.place();
        ReportSection section =
                place == null ? null : report.section(place.section()).orElse(null);
        Passage passage = place == null || section == null ? null : place.passage();
        Quoted quoted = passage == null || section == null
                ? null
                : read.computeIfAbsent(section.key(), _ -> Quoted.in(section, incident));
        return new Card(
                remark,
                incident.number(),
                report.path(),
                heading(place, section),
                state(remark, section, passage),
                quoted == null || passage == null ? "" : quoted.words(passage),
                quoted == null || passage == null ? "" : quoted.before(passage, BEFORE),
                pieces(remark),
                links,
                remarks.earlier(report, remark),
                shutOut(incident, report, remark));
    }

    private List<String> shutOut(Incident incident, Report report, Remark remark) {
        boolean forAll = !incident.restricted() && report.readers() == null;
        return forAll
                ? List.of()
                : remark.sayings().stream()
                        .flatMap(saying -> mentioning.shutOut(incident, report, saying.text()).stream())
                        .map(Person::name)
                        .distinct()
                        .toList();
    }

    private static String heading(@Nullable Place place, @Nullable ReportSection section) {
        return place == null
                ? ""
                : section == null ? place.section() + ", which this report has no more" : section.heading();
    }

    static State state(Remark remark, @Nullable ReportSection section, @Nullable Passage passage) {
        Place place = remark.place();
        if (place == null || place.quote() == null) {
            return State.WHOLE;
        }
        if (section == null || passage == null || !passage.fits(section.body())) {
            return State.GONE;
        }
        return Objects.equals(passage.in(section.body()), remark.text()) ? State.STANDS : State.CHANGED;
    }

    private static List<Difference.Piece> pieces(Remark remark) {
        Proposal proposal = remark.proposal();
        Place place = remark.place();
        return proposal == null || place == null
                ? List.of()
                : Difference.between(Objects.requireNonNullElse(place.quote(), ""), proposal.text())
                        .pieces();
    }
}
