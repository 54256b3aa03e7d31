package dev.andon.response.web;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertServices;
import dev.andon.alerts.Alerts;
import dev.andon.catalog.Catalog;
import dev.andon.catalog.Service;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.playbook.Playbook;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.FieldRules;
import dev.andon.response.Incident;
import dev.andon.response.LookAlikes;
import dev.andon.response.LookAlikes.Draft;
import dev.andon.response.LookAlikes.LookAlike;
import dev.andon.response.internal.DeclareByRule;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Declaring an incident from a page, by itself or from an alert. */
@Controller
@RequestMapping("/incidents")
class DeclarePages {
    private final Declarations declarations;
    private final Alerts alerts;
    private final AlertServices alertServices;
    private final Catalog catalog;
    private final Playbook playbook;
    private final FieldRules rules;
    private final LookAlikes lookAlikes;

    DeclarePages(
            Declarations declarations,
            Alerts alerts,
            AlertServices alertServices,
            Catalog catalog,
            Playbook playbook,
            FieldRules rules,
            LookAlikes lookAlikes) {
        this.declarations = declarations;
        this.alerts = alerts;
        this.alertServices = alertServices;
        this.catalog = catalog;
        this.playbook = playbook;
        this.rules = rules;
        this.lookAlikes = lookAlikes;
    }

    @GetMapping("/new")
    @May(Access.RESPONDER)
    ModelAndView form(Actor actor, @RequestParam(required = false) @Nullable Long alert) {
        Alert from = alert == null
                ? null
                : alerts.byIds(List.of(alert)).stream().findFirst().orElse(null);
        Map<String, String> values = new HashMap<>();
        // Two presses of a tired finger declare once.
        values.put("key", UUID.randomUUID().toString());
        if (from != null) {
            values.put("title", from.title());
            values.put("severity", DeclareByRule.severityFor(from.severity(), playbook.severities()));
            values.put("alert_id", Long.toString(from.id()));
            alertServices
                    .of(from)
                    .map(Service::key)
                    .or(() -> Optional.ofNullable(from.component()))
                    .ifPresent(service -> values.put("services", service));
        }
        return Pages.page("response/declare", page(actor, Form.of(values), from));
    }

    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView declare(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        Map<String, String> typed = FieldForm.remembered(sent);
        try {
            Long alertId = Typed.id("alert_id", typed.get("alert_id"));
            Declare command = new Declare(
                    typed.get("title"),
                    typed.get("severity"),
                    typed.get("type"),
                    typed.get("summary"),
                    Typed.names(typed.get("services")),
                    typed.containsKey("restricted") ? Boolean.TRUE : null,
                    alertId == null ? List.of() : List.of(alertId),
                    Typed.names(typed.get("tags")),
                    FieldForm.typed(sent));
            Incident incident = declarations.declare(Act.by(actor, "web").keyed(key(actor, typed.get("key"))), command);
            return Pages.seeOther("/incidents/" + incident.number());
        } catch (Invalid invalid) {
            return Pages.unprocessable("response/declare", page(actor, Form.refused(typed, invalid), null));
        }
    }

    private static @Nullable String key(Actor actor, @Nullable String key) {
        return key == null || key.isBlank() || key.length() > 100 ? null : "form:" + actor.id() + ":" + key;
    }

    private static Draft draft(Form form, Alert alert) {
        String title = form.value("title");
        // A tool may call its alert anything, at any length.
        return new Draft(
                title.substring(0, Math.min(title.length(), 200)), Typed.names(form.value("services")), alert.id());
    }

    private DeclarePage page(Actor actor, Form form, @Nullable Alert alert) {
        List<Option> types = playbook.types().stream()
                .map(type -> new Option(type.key(), type.name()))
                .toList();
        List<LookAlike> alike = alert == null ? List.of() : lookAlikes.of(actor, draft(form, alert));
        return new DeclarePage(
                form,
                playbook.severities(),
                types,
                FieldForm.of(rules, rules.all()),
                alert,
                Choices.services(catalog),
                alike);
    }
}
