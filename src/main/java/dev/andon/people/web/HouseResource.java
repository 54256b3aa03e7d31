package dev.andon.people.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.ChangeHouse;
import dev.andon.people.HourlyRates;
import dev.andon.people.HouseSettings;
import dev.andon.people.Housekeeping;
import dev.andon.people.May;
import dev.andon.platform.web.Revision;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settings of the house over the API. */
@RestController
@RequestMapping("/api/v1/house")
@Tag(name = "The house")
class HouseResource {
    private final Housekeeping housekeeping;

    HouseResource(Housekeeping housekeeping) {
        this.housekeeping = housekeeping;
    }

    /** @param rates what differs from the usual rate, by access */
    record RatesJson(
            @Nullable String currency,
            @Nullable BigDecimal rate,
            @Nullable Map<String, BigDecimal> rates) {}

    /** @param cost what an hour on duty costs; null while costs are not reckoned */
    record HouseJson(
            @Nullable String name,
            @Nullable String zone,
            @Nullable RatesJson cost) {

        static HouseJson of(HouseSettings settings) {
            HourlyRates rates = settings.rates();
            return new HouseJson(settings.name(), settings.zone().getId(), rates == null ? null : json(rates));
        }

        private static RatesJson json(HourlyRates rates) {
            Map<String, BigDecimal> byAccess = new TreeMap<>();
            rates.byAccess().forEach((access, rate) -> byAccess.put(access.word(), rate));
            return new RatesJson(rates.currency().getCurrencyCode(), rates.usual(), byAccess);
        }
    }

    @GetMapping
    @May(Access.OWNER)
    @Operation(summary = "Read the house's name, time zone and hourly rates")
    ResponseEntity<HouseJson> show(Actor actor) {
        return answer(housekeeping.settings(actor));
    }

    @PutMapping
    @May(Access.OWNER)
    @Operation(summary = "Set the house's name, time zone and hourly rates, all of them")
    ResponseEntity<HouseJson> change(
            Actor actor,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody HouseJson body) {
        RatesJson cost = body.cost() == null ? new RatesJson(null, null, null) : body.cost();
        Map<String, BigDecimal> rates = cost.rates() == null ? Map.of() : cost.rates();
        ChangeHouse command = new ChangeHouse(body.name(), body.zone(), cost.currency(), cost.rate(), rates);
        return answer(housekeeping.change(actor, command, Revision.ifMatch(ifMatch)));
    }

    private static ResponseEntity<HouseJson> answer(HouseSettings settings) {
        return ResponseEntity.ok().eTag(Revision.etag(settings.version())).body(HouseJson.of(settings));
    }
}
