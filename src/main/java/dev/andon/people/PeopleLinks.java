package dev.andon.people;

/** What another module has of a team or of a person, linked from their pages. A bean of that module. */
public interface PeopleLinks {
    /** Order among the others, small first. */
    int order();

    /** Where what is a team's is read. Everybody in the house may follow it, and sees there what they may see. */
    Link of(Team team);

    /** Where what is a person's is read; as above. */
    Link of(Person person);

    /** @param label what is there: "Follow-ups" */
    record Link(String label, String href) {}
}
