package dev.andon.sharing.web;

import dev.andon.learning.ReportAddress;
import dev.andon.learning.ReportTab;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Missing;
import dev.andon.sharing.CustomerVersions;
import dev.andon.sharing.CustomerVersions.Whole;
import dev.andon.ui.Pages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What customers could read before, for people of the house: the public page shows only what is published now. */
@Controller
@RequestMapping({"/incidents/{number}/report/customers", "/incidents/{number}/reports/{report}/customers"})
class CustomersEditionsPages {
    private final CustomerVersions versions;
    private final List<ReportTab> tabs;

    CustomersEditionsPages(CustomerVersions versions, List<ReportTab> tabs) {
        this.versions = versions;
        this.tabs = tabs;
    }

    @GetMapping("/editions")
    @May(Access.VIEWER)
    ModelAndView list(Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return page(versions.get(actor, ReportAddress.of(number, report)), null);
    }

    @GetMapping("/editions/{edition}")
    @May(Access.VIEWER)
    ModelAndView one(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int edition) {
        Whole whole = versions.get(actor, ReportAddress.of(number, report));
        if (whole.editions().stream().noneMatch(past -> past.edition() == edition)) {
            throw new Missing("There is no edition %d for customers.".formatted(edition));
        }
        return page(whole, edition);
    }

    private ModelAndView page(Whole whole, @Nullable Integer edition) {
        return Pages.page(
                "sharing/editions",
                new CustomersEditionsView(
                        whole.report(),
                        ReportTabs.of(tabs, whole.report()),
                        whole.editions(),
                        whole.isPublic(),
                        edition));
    }
}
