package dev.andon.home.sample;

import dev.andon.alerts.AlertSource;
import dev.andon.people.Actor;
import dev.andon.people.Handles;
import dev.andon.people.Person;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Who is there to play the stories.
 *
 * @param people by short name; {@code you} is the owner who looks around
 * @param sources by short name
 */
record Company(ZoneId zone, Map<String, Person> people, Map<String, AlertSource> sources) {

    Person person(String name) {
        Person person = people.get(name);
        if (person == null) {
            throw new IllegalStateException("nobody in the sample company is called " + name);
        }
        return person;
    }

    long id(String name) {
        return person(name).id();
    }

    /** The text with people called by their handles where it has their short names: {@code @ines}. */
    String called(String text) {
        return Handles.mentions(text).replaceAll(said -> {
            Person person = people.get(said.group(1));
            return Matcher.quoteReplacement("@" + (person == null ? said.group(1) : person.handle()));
        });
    }

    AlertSource source(String name) {
        AlertSource source = sources.get(name);
        if (source == null) {
            throw new IllegalStateException("the sample company has no alert source " + name);
        }
        return source;
    }

    /** A person or a source. */
    Actor actor(String name) {
        AlertSource source = sources.get(name);
        return source == null ? person(name).actor() : Actor.alertSource(source.id(), source.name());
    }
}
