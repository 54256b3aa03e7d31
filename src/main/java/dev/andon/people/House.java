package dev.andon.people;

import dev.andon.people.internal.HouseTable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The organisation that runs this Andon. */
@Component
public class House {
    private final HouseTable houses;

    House(HouseTable houses) {
        this.houses = houses;
    }

    public boolean isSetUp() {
        return houses.find().isPresent();
    }

    /** The organisation's name; "Andon" before set-up. */
    public String name() {
        return houses.find().map(HouseTable.Row::name).orElse("Andon");
    }

    /** The zone in which the house reckons days; UTC before set-up. */
    public ZoneId zone() {
        return houses.find().map(HouseTable.Row::zone).orElse(ZoneOffset.UTC);
    }

    /** What an hour on duty costs; empty while the house does not reckon it. */
    public Optional<HourlyRates> rates() {
        return houses.settings().map(HouseSettings::rates);
    }
}
