package dev.andon.home.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;

/** What {@code /openapi.json} says beyond what the resources say of themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String INTRODUCTION = """
        Everything Andon's pages do, for programs. JSON in snake_case, times in ISO 8601 with an offset. Send \
        `Authorization: Bearer <token>`; tokens are made on your account page. A request with an \
        `Idempotency-Key` is done once, however often it is sent, for two days. What is refused is answered with \
        a problem (RFC 9457) that names the field.\
        """;

    ApiDescription() {
        SpringDocUtils.getConfig()
                .addAnnotationsToIgnore(IdempotencyKey.class)
                .replaceWithClass(JsonNode.class, Object.class);
    }

    @Bean
    OpenAPI andonApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Andon")
                        .version("v1")
                        .description(INTRODUCTION)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** The library reads records with Jackson 2 and knows nothing of our naming. Before {@link RecordSchemas}. */
    @Bean
    @Order(1)
    ModelResolver snakeCase() {
        ObjectMapper mapper = Json31.mapper().copy();
        mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        return new ModelResolver(mapper, new SchemaNames()).openapi31(true);
    }

    @Bean
    @Order(2)
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    /** A method's name is its summary where nobody wrote a better one; what is made is answered with 201. */
    @Bean
    OperationCustomizer houseRules() {
        return (operation, handler) -> {
            if (operation.getSummary() == null) {
                operation.setSummary(words(handler.getMethod().getName()));
            }
            boolean makes = handler.hasMethodAnnotation(PostMapping.class)
                    && handler.getMethod().getReturnType() == ResponseEntity.class;
            ApiResponse made = makes ? operation.getResponses().remove("200") : null;
            if (made != null) {
                operation.getResponses().addApiResponse("201", made.description("Made; Location says where"));
            }
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer sharedParts() {
        return api -> {
            api.getComponents()
                    .addSecuritySchemes(
                            "token",
                            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                    .addParameters("idempotency_key", idempotencyKey())
                    .addResponses("problem", problem());
            ModelConverters.getInstance(true)
                    .readAll(Problem.class)
                    .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
            // Servlets of their own, for speed: the library does not see them.
            IntakePaths.addTo(api.getPaths());
            api.getPaths()
                    .forEach((path, item) ->
                            item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
        };
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        if (!path.startsWith("/api/")) {
            return;
        }
        String resource = resource(path);
        operation.setTags(List.of(resource));
        operation.setSummary(sentence(operation.getSummary(), resource));
        operation.getResponses().setDefault(new ApiResponse().$ref("#/components/responses/problem"));
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            operation.addParametersItem(new Parameter().$ref("#/components/parameters/idempotency_key"));
        }
    }

    private static Parameter idempotencyKey() {
        return new Parameter()
                .in("header")
                .name("Idempotency-Key")
                .required(false)
                .description("Sent again with the same key, the request is not done again; the first answer is.")
                .schema(new StringSchema().minLength(1).maxLength(255));
    }

    private static ApiResponse problem() {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description("Refused; the problem says why and names the field.")
                .content(new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(schema)));
    }

    /** "List" and "Get" alone say little. */
    private static String sentence(String summary, String resource) {
        String one = resource.toLowerCase(Locale.ROOT).replaceAll("s$", "");
        boolean plain = !summary.contains(" ") && !resource.startsWith(summary);
        return plain ? summary + " " + (summary.equals("List") ? resource.toLowerCase(Locale.ROOT) : one) : summary;
    }

    /** The word after {@code /api/v1/}, as a heading; a report is a thing of its own. */
    private static String resource(String path) {
        if (path.matches(".*/(?:reports?|report-defaults)(?:/.*)?")) {
            return "Reports";
        }
        return words(path.split("/")[3].replace('-', ' '));
    }

    private static String words(String name) {
        String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
