package dev.andon.reviews.meeting.web;

import dev.andon.reviews.MeetingTab;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.meeting.internal.QuestionTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of a meeting that is held, in its navigation. */
@Configuration(proxyBeanMethods = false)
class RoomTabs {
    private record Tab(String label, int order, String page) implements MeetingTab {
        @Override
        public String href(ReviewMeeting meeting) {
            return meeting.path() + "/" + page;
        }
    }

    @Bean
    MeetingTab reviewQuestions(QuestionTable questions) {
        return new MeetingTab() {
            @Override
            public String label() {
                return "Questions";
            }

            @Override
            public int order() {
                return 30;
            }

            @Override
            public String href(ReviewMeeting meeting) {
                return meeting.path() + "/questions";
            }

            @Override
            public long waiting(ReviewMeeting meeting) {
                return questions.open(meeting.id());
            }
        };
    }

    @Bean
    MeetingTab reviewRoom() {
        return new Tab("Room", 40, "room");
    }

    @Bean
    MeetingTab reviewMinutes() {
        return new Tab("Minutes", 50, "minutes");
    }

    @Bean
    MeetingTab reviewSurvey() {
        return new Tab("Survey", 60, "survey");
    }
}
