package dev.andon.ui.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.andon.people.Anyone;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Missing;
import dev.andon.ui.Form;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The drawn pages in the real layout. Under /assets only because that is open before set-up. */
@TestComponent
@Controller
class Gallery {
    private static final List<Shell.NavItem> NAV = List.of(
            new Shell.NavItem("Now", "/"),
            new Shell.NavItem("Incidents", "/incidents"),
            new Shell.NavItem("Alerts", "/alerts"),
            new Shell.NavItem("Reports", "/reports"));

    private final Templates templates;

    Gallery(Templates templates) {
        this.templates = templates;
    }

    @Anyone("a test")
    @GetMapping("/assets/gallery/{name}")
    ResponseEntity<byte[]> page(@PathVariable String name) throws IOException {
        String body =
                name.equals("form") ? form() : new ClassPathResource("ui/" + name + ".html").getContentAsString(UTF_8);
        Content content = output -> output.writeContent(body);
        var viewer = new Shell.Viewer(1, "Marek Otto", "MO", true, true);
        var shell = new Shell(viewer, "Andon", name.equals("home") ? "/" : "/incidents", "token", NAV);
        String html = templates.render("ui/layout", Map.of("shell", shell, "title", name, "content", content));
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(html.getBytes(UTF_8));
    }

    @Anyone("a test")
    @GetMapping("/assets/faults/missing")
    void missing() {
        throw new Missing("There is no incident 7.");
    }

    @Anyone("a test")
    @GetMapping("/assets/faults/fault")
    void fault() {
        throw new IllegalStateException("relation secret_table does not exist");
    }

    @Anyone("a test")
    @GetMapping("/assets/faults/number/{number}")
    void number(@PathVariable long number, HttpServletRequest request, HttpServletResponse response) {}

    private String form() {
        var form = new Form(
                Map.of("title", "Checkout is down", "summary", "All cards."),
                List.of(
                        new FieldError("title", "is taken by INC-213; add what is different"),
                        new FieldError("next_update", "is required")));
        return "<div class=\"page narrow\"><h1>Declare an incident</h1><form class=\"form\" method=\"post\">"
                + part("ui/errors", form, Map.of())
                + part(
                        "ui/field",
                        form,
                        Map.of("name", "title", "label", "What is broken", "hint", "As a user sees it"))
                + part("ui/textarea", form, Map.of("name", "summary", "label", "What is known"))
                + part("ui/field", form, Map.of("name", "next_update", "label", "Next update", "placeholder", "30 min"))
                + part(
                        "ui/checkbox",
                        form,
                        Map.of("name", "restricted", "label", "Restricted", "hint", "Seen only by those involved"))
                + "<div class=\"row\"><button class=\"primary\">Declare</button><a class=\"button\" href=\"/\">Not"
                + " now</a></div></form></div>";
    }

    private String part(String name, Form form, Map<String, Object> params) {
        Map<String, Object> all = new HashMap<>(params);
        all.put("form", form);
        return templates.render(name, all);
    }
}
