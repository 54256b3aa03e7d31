package dev.andon.home.web;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a record what its types tell: a component that is not {@code @Nullable} is always there, one that
 * is may be null, and enums are written in lower case.
 */
class RecordSchemas implements ModelConverter {
    private static final SnakeCaseStrategy SNAKE_CASE = (SnakeCaseStrategy) PropertyNamingStrategies.SNAKE_CASE;

    @Override
    @SuppressWarnings("rawtypes") // as the library has it
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> raw = raw(type.getType());
        if (schema != null && raw.isRecord()) {
            require(raw, defined(schema, context));
        } else if (schema != null && raw.isEnum() && schema.getEnum() != null) {
            lowerCase(schema);
        }
        return schema;
    }

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    private static Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        String ref = schema.get$ref();
        Schema<?> model = ref == null ? null : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
        return model == null ? schema : model;
    }

    private static void require(Class<?> type, Schema<?> model) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = SNAKE_CASE.translate(component.getName());
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            Schema<?> property =
                    model.getProperties() == null ? null : model.getProperties().get(name);
            if (property != null && optional) {
                nullable(property);
            } else if (property != null
                    && (model.getRequired() == null || !model.getRequired().contains(name))) {
                model.addRequiredItem(name);
            }
        }
    }

    private static void nullable(Schema<?> property) {
        if (property.getTypes() == null && property.getType() != null) {
            property.addType(property.getType());
        }
        if (property.getTypes() != null) {
            property.addType("null");
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void lowerCase(Schema schema) {
        schema.setEnum(((Schema<?>) schema)
                .getEnum().stream()
                        .map(word -> String.valueOf(word).toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case JavaType java -> java.getRawClass();
            case Class<?> plain -> plain;
            default -> Object.class;
        };
    }
}
