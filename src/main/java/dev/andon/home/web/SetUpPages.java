package dev.andon.home.web;

import dev.andon.home.sample.SampleCompany;
import dev.andon.people.Accounts;
import dev.andon.people.Anyone;
import dev.andon.people.Entrance;
import dev.andon.people.House;
import dev.andon.people.Person;
import dev.andon.people.SetUp;
import dev.andon.people.SetUpCode;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.TooMany;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The one page there is until the house is set up. */
@Controller
class SetUpPages {
    private static final String CODE = "code";

    private final House house;
    private final SetUpCode code;
    private final Accounts accounts;
    private final Entrance entrance;
    private final SampleCompany sample;

    SetUpPages(House house, SetUpCode code, Accounts accounts, Entrance entrance, SampleCompany sample) {
        this.house = house;
        this.code = code;
        this.accounts = accounts;
        this.entrance = entrance;
        this.sample = sample;
    }

    @GetMapping("/setup")
    @Anyone("there is nobody yet; the page is guarded by a code from the log")
    ModelAndView show(@RequestParam(name = CODE, defaultValue = "") String typed) {
        if (house.isSetUp()) {
            return Pages.seeOther("/");
        }
        return Pages.page("home/setup", new SetUpPage(Form.of(Map.of(CODE, typed, "zone", "UTC")), true));
    }

    @PostMapping("/setup")
    @Anyone("there is nobody yet; the page is guarded by a code from the log")
    ModelAndView setUp(HttpServletRequest request, @RequestParam Map<String, String> typed) {
        if (house.isSetUp()) {
            return Pages.seeOther("/");
        }
        Map<String, String> kept = new HashMap<>(typed);
        kept.remove("password");
        try {
            Person owner = setUp(typed);
            entrance.letIn(request, owner);
            return Pages.seeOther(begin(owner, typed) ? "/setup/sample" : "/");
        } catch (Invalid invalid) {
            return refused(Form.refused(kept, invalid), 422);
        } catch (TooMany tooMany) {
            return refused(Form.refused(kept, CODE, tooMany), tooMany.status());
        } catch (Conflict somebodyWasFaster) {
            return Pages.seeOther("/");
        }
    }

    private Person setUp(Map<String, String> typed) {
        if (!code.matches(typed.getOrDefault(CODE, ""))) {
            throw new Invalid(CODE, "is not the one in the log; every start makes a new one");
        }
        return accounts.setUp(new SetUp(
                typed.getOrDefault("organisation", ""),
                typed.getOrDefault("name", ""),
                typed.getOrDefault("email", ""),
                typed.getOrDefault("password", ""),
                typed.getOrDefault("zone", "")));
    }

    private boolean begin(Person owner, Map<String, String> typed) {
        return typed.containsKey("sample") && sample.begin(owner.actor());
    }

    private static ModelAndView refused(Form form, int status) {
        ModelAndView page = Pages.page("home/setup", new SetUpPage(form, false));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }
}
