package dev.andon.reviews;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The navigation of a review meeting, for the pages that stand in it. */
@Component
public class MeetingTabs {
    private final List<MeetingTab> tabs;

    MeetingTabs(List<MeetingTab> tabs) {
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(MeetingTab::order)).toList();
    }

    /**
     * A page of the meeting.
     *
     * @param waiting how many things on it wait for somebody
     */
    public record Link(String label, String href, long waiting) {}

    /** The pages of a meeting, its plan first. */
    public List<Link> of(ReviewMeeting meeting) {
        Stream<Link> more = tabs.stream().map(tab -> new Link(tab.label(), tab.href(meeting), tab.waiting(meeting)));
        return Stream.concat(Stream.of(new Link("Plan", meeting.path(), 0)), more)
                .toList();
    }
}
