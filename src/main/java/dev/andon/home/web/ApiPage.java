package dev.andon.home.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.andon.people.Access;
import dev.andon.people.May;
import dev.andon.platform.AndonSettings;
import dev.andon.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The API, told from the same document that programs read. */
@Controller
class ApiPage {
    private final OpenApiWebMvcResource document;
    private final JsonMapper json;
    private final AndonSettings settings;

    ApiPage(OpenApiWebMvcResource document, JsonMapper json, AndonSettings settings) {
        this.document = document;
        this.json = json;
        this.settings = settings;
    }

    @GetMapping("/api")
    @May(Access.VIEWER)
    ModelAndView show(HttpServletRequest request) throws JsonProcessingException {
        byte[] api = document.openapiJson(request, "/openapi.json", Locale.ENGLISH);
        String base = settings.publicUrl().toString();
        return Pages.page("home/api", ApiView.of(json.readTree(api), base));
    }
}
