package dev.andon.people;

import dev.andon.people.internal.HouseTable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The organisation that runs this Andon. */
@Component
public class House {
    private final HouseTable houses;
    // A house is never torn down, so a yes may be remembered; a no may not.
    private volatile boolean setUp;

    House(HouseTable houses) {
        this.houses = houses;
    }

    public boolean isSetUp() {
        if (!setUp) {
            setUp = houses.find().isPresent();
        }
        return setUp;
    }

    /** The organisation's name; "Andon" before set-up. */
    public String name() {
        return houses.find().map(HouseTable.Row::name).orElse("Andon");
    }

    /** The zone in which the house reckons days; UTC before set-up. */
    public ZoneId zone() {
        return houses.find().map(HouseTable.Row::zone).orElse(ZoneOffset.UTC);
    }
}
