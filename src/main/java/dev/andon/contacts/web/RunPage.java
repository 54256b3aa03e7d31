package dev.andon.contacts.web;

import dev.andon.contacts.CallRun;
import dev.andon.contacts.CallRun.Call;
import dev.andon.contacts.CallRun.Next;
import dev.andon.contacts.CallRun.Rung;
import dev.andon.contacts.Contact;
import dev.andon.contacts.NumberKind;
import dev.andon.response.Calling.Callee;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calling people, with their numbers: a page of its own, because what is pushed into a room goes to everybody alike.
 *
 * @param contacts whom the directory knows, by id
 * @param clocks "02:10 in Lisbon", by id
 * @param others whom one may call besides
 * @param form what was refused, if something was; {@code contact_id} says at whom
 * @param panel all calls of the incident, as the room shows them: brought up to date by itself while others call
 * @param after up to which entry this page knows the incident
 */
public record RunPage(
        Incident incident,
        CallRun run,
        Map<Long, Contact> contacts,
        Map<Long, String> clocks,
        List<Option> others,
        Form form,
        String panel,
        long after) {

    public @Nullable Contact contact(Callee callee) {
        return contacts.get(callee.id());
    }

    public @Nullable String clock(Callee callee) {
        return clocks.get(callee.id());
    }

    /** Whether the advice is to call this one now. */
    public boolean isNext(Rung rung, Callee callee) {
        Next next = run.next();
        return next != null && next.step() == rung.step() && next.contact().id() == callee.id();
    }

    /** Calls to one of them, in order. */
    public List<Call> calls(Rung rung, Callee callee) {
        return rung.calls().stream()
                .filter(call -> call.contact().id() == callee.id())
                .toList();
    }

    /** The form of one of them: what was typed only where it was refused. */
    public Form form(long contact) {
        return form.value("contact_id").equals(Long.toString(contact)) ? form : Form.empty();
    }

    /** What kinds of number somebody has; every kind for somebody the directory does not know any more. */
    public List<Option> kinds(@Nullable Contact contact) {
        List<NumberKind> kinds = contact == null || contact.numbers().isEmpty()
                ? Arrays.asList(NumberKind.values())
                : contact.numbers().stream()
                        .map(number -> number.kind())
                        .distinct()
                        .toList();
        return kinds.stream().map(kind -> new Option(kind.word(), kind.label())).toList();
    }
}
