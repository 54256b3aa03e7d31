package dev.andon.response;

import dev.andon.response.Calling.CallMade;
import dev.andon.response.Calling.CallTreeEnded;
import dev.andon.response.Calling.CallTreeStarted;
import dev.andon.response.Calling.Callee;
import dev.andon.response.Calling.Outcome;
import dev.andon.response.Calling.Step;
import java.util.List;
import java.util.stream.Stream;

/** One of each kind of call, as its golden file has it. */
final class CallingEvents {
    private static final Callee INES = new Callee(12, "Ines Rask");
    private static final Callee MAREK = new Callee(14, "Marek Otto");
    private static final String TREE = "Nights and weekends";

    private CallingEvents() {}

    static Stream<IncidentEvent> all() {
        return Stream.of(
                new CallTreeStarted(
                        3,
                        TREE,
                        List.of(
                                new Step(List.of(INES, MAREK), 10, "Say which shop it is"),
                                new Step(List.of(new Callee(20, "Press desk")), 30, null))),
                new CallMade(9, TREE, INES, Outcome.LEFT_MESSAGE, "mobile", "on a train until four"),
                new CallTreeEnded(9, TREE, "everybody knows"));
    }
}
