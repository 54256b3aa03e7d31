package dev.andon.home.sample;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.AndonSettings;
import dev.andon.response.IncidentFilter;
import dev.andon.response.Incidents;
import dev.andon.ui.live.Live;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty house with the invented history of a bookshop. Made through the same commands that people use, at the
 * times of the story, so that every log, promise and report is what it would have been.
 */
@Component
public class SampleCompany {
    private static final Logger log = LoggerFactory.getLogger(SampleCompany.class);
    private static final String[] FILES = {"stories-1.txt", "stories-2.txt", "stories-3.txt"};

    private final SampleTable table;
    private final Furnishings furnishings;
    private final Companies companies;
    private final Player player;
    private final Gatherings gatherings;
    private final Incidents incidents;
    private final House house;
    private final People people;
    private final AndonSettings settings;
    private final Live live;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleCompany(
            SampleTable table,
            Furnishings furnishings,
            Companies companies,
            Player player,
            Gatherings gatherings,
            Incidents incidents,
            House house,
            People people,
            AndonSettings settings,
            Live live,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.furnishings = furnishings;
        this.companies = companies;
        this.player = player;
        this.gatherings = gatherings;
        this.incidents = incidents;
        this.house = house;
        this.people = people;
        this.settings = settings;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Empty when it was never begun. */
    public Optional<Progress> progress() {
        return table.find().map(SampleTable.Row::progress);
    }

    /** Whether it could be begun: it is for a house without a history. */
    public boolean isWelcome() {
        return table.find().isEmpty()
                && incidents
                        .list(Actor.system(), IncidentFilter.all(), null, 1)
                        .items()
                        .isEmpty();
    }

    /** Begins to write it, beside everything else; answers false when there is a history already. */
    public boolean begin(Actor owner) {
        owner.require(Access.OWNER);
        boolean begun = isWelcome() && table.begin(clock.instant(), stories().size());
        if (begun) {
            Thread.ofVirtual().name("sample-company").start(this::writeOn);
        }
        return begun;
    }

    /** The unattended first start asks for it by a variable; and whatever was cut short goes on. */
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (!house.isSetUp()) {
            return;
        }
        boolean unfinished = progress().filter(p -> !p.isFinished()).isPresent();
        if (unfinished) {
            Thread.ofVirtual().name("sample-company").start(this::writeOn);
        } else if (settings.sampleData()) {
            begin(Actor.system());
        }
    }

    private void writeOn() {
        try {
            write();
        } catch (RuntimeException e) {
            log.warn("The sample company's history was cut short; the next start goes on with it", e);
        }
    }

    /** Tells every story that is not told yet, each in a transaction of its own: a story is there whole or not at all. */
    void write() {
        Person owner = people.all().stream()
                .filter(person -> person.active() && person.access() == Access.OWNER)
                .findFirst()
                .orElseThrow();
        List<Story> stories = stories();
        furnishings.agree(owner.actor());
        Company company = transaction.execute(_ -> assembled(owner));
        while (Boolean.TRUE.equals(transaction.execute(_ -> tellNext(stories, company)))) {
            progress()
                    .ifPresent(p -> log.info("Writing the sample company's history: {} of {}", p.told(), p.stories()));
        }
        transaction.executeWithoutResult(_ -> gatherings.arrange(company));
        log.info("The sample company's history is written");
    }

    private Company assembled(Person owner) {
        table.lock();
        return companies.assemble(owner);
    }

    private boolean tellNext(List<Story> stories, Company company) {
        SampleTable.Row row = table.lock();
        if (row.told() >= stories.size()) {
            return false;
        }
        // Measured from the beginning of it all, so that a history that was cut short fits together.
        player.play(stories.get(row.told()), company, row.begunAt());
        int told = row.told() + 1;
        table.told(told);
        Instant now = clock.instant();
        live.changed("sample/company", told);
        live.changed("now/house", now.toEpochMilli());
        return told < stories.size();
    }

    static List<Story> stories() {
        return Script.stories(FILES);
    }
}
