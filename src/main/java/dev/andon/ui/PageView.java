package dev.andon.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;

/** One template as a page: the model plus the shell around it. */
record PageView(String template, Templates templates, ShellSource shells) implements View {
    private static final String HTML = "text/html;charset=UTF-8";

    @Override
    public String getContentType() {
        return MediaType.TEXT_HTML_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Map<String, Object> params = new HashMap<>();
        if (model != null) {
            params.putAll(model);
        }
        Shell shell = shells.shell(request);
        params.put("shell", params.get("notice") instanceof String notice ? shell.withNotice(notice) : shell);
        // Rendered whole before the first byte leaves, so that a template that fails still becomes a clean 500.
        var output = templates.bytes(template, params);
        response.setContentType(HTML);
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
