package dev.andon.home.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where monitoring tools knock, in their own dialects. Answered after the commit; the routing key is the proof. */
final class IntakePaths {
    private IntakePaths() {}

    static void addTo(Paths paths) {
        paths.addPathItem("/v2/enqueue", new PathItem().post(events()));
        paths.addPathItem("/v2/change/enqueue", new PathItem().post(changes()));
        paths.addPathItem("/alertmanager/{key}", new PathItem().post(webhook()));
    }

    private static Operation events() {
        Schema<?> body = object(Map.of(
                        "routing_key", text("the alert source's key"),
                        "event_action", new StringSchema()._enum(List.of("trigger", "acknowledge", "resolve")),
                        "dedup_key", text("what makes two messages speak of the same alert"),
                        "payload",
                                object(Map.of(
                                                "summary", text("what is wrong"),
                                                "source", text("where"),
                                                "severity",
                                                        new StringSchema()
                                                                ._enum(List.of(
                                                                        "critical", "error", "warning", "info"))))
                                        .description("needed to trigger")))
                .required(List.of("routing_key", "event_action"));
        return intake("PagerDuty Events API v2", body)
                .responses(new ApiResponses()
                        .addApiResponse("202", says("Kept: {status, message, dedup_key}"))
                        .addApiResponse("400", says("Not an event: {status, message, errors}"))
                        .addApiResponse("429", says("Too much at once; send it again")));
    }

    private static Operation changes() {
        Schema<?> body = object(Map.of(
                        "routing_key", text("the alert source's key"),
                        "payload",
                                object(Map.of(
                                        "summary", text("what was changed"),
                                        "source", text("who or what changed it"),
                                        "timestamp", text("when, ISO 8601")))))
                .required(List.of("routing_key", "payload"));
        return intake("PagerDuty change events", body)
                .responses(new ApiResponses()
                        .addApiResponse("202", says("Kept: {status, message}"))
                        .addApiResponse("400", says("Not a change event: {status, message, errors}"))
                        .addApiResponse("429", says("Too much at once; send it again")));
    }

    private static Operation webhook() {
        Schema<?> body =
                object(Map.of("alerts", new ObjectSchema().description("as Alertmanager's webhook sends them")));
        return intake("Prometheus Alertmanager webhook", body)
                .addParametersItem(new Parameter()
                        .in("path")
                        .name("key")
                        .required(true)
                        .description("the alert source's key")
                        .schema(new StringSchema()))
                .responses(new ApiResponses()
                        .addApiResponse("202", says("Kept: {status, message}"))
                        .addApiResponse("503", says("Too much at once; Alertmanager sends it again")));
    }

    private static Operation intake(String summary, Schema<?> body) {
        var json = new Content().addMediaType("application/json", new MediaType().schema(body));
        return new Operation()
                .summary(summary)
                .tags(List.of("From monitoring tools"))
                .security(List.of())
                .requestBody(new RequestBody().required(true).content(json));
    }

    private static Schema<?> object(Map<String, Schema<?>> fields) {
        Schema<?> object = new ObjectSchema();
        new TreeMap<>(fields).forEach(object::addProperty);
        return object;
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }

    private static ApiResponse says(String description) {
        return new ApiResponse().description(description);
    }
}
