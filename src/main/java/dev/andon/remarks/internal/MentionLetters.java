package dev.andon.remarks.internal;

import dev.andon.learning.Report;
import dev.andon.mail.Letter;
import dev.andon.mail.Post;
import dev.andon.people.Actor;
import dev.andon.people.Person;
import dev.andon.platform.AndonSettings;
import dev.andon.response.Incident;
import org.springframework.stereotype.Component;

/** Letters to those who are mentioned in a comment. Whether they may read it has been asked. */
@Component
public class MentionLetters {
    private final Post post;
    private final String publicUrl;

    MentionLetters(Post post, AndonSettings settings) {
        this.post = post;
        this.publicUrl = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    public void mentioned(Person to, Actor by, Incident incident, Report report, int remark, int saying, String text) {
        String path = report.path() + "/comments/" + remark;
        String body = "%s mentions you in a comment on the report of INC-%d.\n\n> %s\n\n[%s](%s)"
                .formatted(
                        by.name(),
                        incident.number(),
                        text.replace("\n", "\n> "),
                        report.title().replaceAll("[\\[\\]]", ""),
                        publicUrl + path);
        post.send(new Letter(
                to.id(),
                "%s mentions you: %s".formatted(by.name(), report.title()),
                body,
                "remark/%d/%d/%d".formatted(report.id(), remark, saying),
                publicUrl + "/account/mentions"));
    }
}
