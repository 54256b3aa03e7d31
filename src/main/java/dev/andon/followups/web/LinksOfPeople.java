package dev.andon.followups.web;

import dev.andon.people.PeopleLinks;
import dev.andon.people.Person;
import dev.andon.people.Team;
import org.springframework.stereotype.Component;

/** From a team to its follow-ups, and from a person to what is still theirs to do. */
@Component
class LinksOfPeople implements PeopleLinks {
    private static final String LABEL = "Follow-ups";

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Link of(Team team) {
        return new Link(LABEL, "/follow-ups/teams/" + team.key());
    }

    @Override
    public Link of(Person person) {
        return new Link(LABEL, "/follow-ups?state=open&state=doing&owner=" + person.handle());
    }
}
