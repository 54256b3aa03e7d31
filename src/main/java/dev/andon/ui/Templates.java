package dev.andon.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders templates outside of a page: what is pushed to watchers, for example. */
@Component
public class Templates {
    private final TemplateEngine engine;

    Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    /** @param name as controllers name it: {@code response/entry} is {@code src/main/jte/response/entry.jte} */
    public String render(String name, Map<String, Object> params) {
        var output = new StringOutput();
        engine.render(file(name), params, output);
        return output.toString();
    }

    Utf8ByteOutput bytes(String name, Map<String, Object> params) {
        var output = new Utf8ByteOutput();
        engine.render(file(name), params, output);
        return output;
    }

    boolean has(String name) {
        return engine.hasTemplate(file(name));
    }

    private static String file(String name) {
        return name + ".jte";
    }
}
