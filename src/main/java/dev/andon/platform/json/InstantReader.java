package dev.andon.platform.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads a moment from ISO-8601 text with an offset. Jackson's own reader also takes numbers, as text too, and then
 * somebody's milliseconds are taken for seconds: an incident of the year 58,000.
 */
final class InstantReader extends StdScalarDeserializer<Instant> {
    private static final int LAST_YEAR = 9999;

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        String text = parser.getString().strip();
        try {
            return moment(text);
        } catch (DateTimeException e) {
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "not an ISO-8601 time with an offset");
        }
    }

    private static Instant moment(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        if (moment.getYear() < 1 || moment.getYear() > LAST_YEAR) {
            throw new DateTimeException("PostgreSQL and most clients stop at four digits");
        }
        // PostgreSQL keeps microseconds; what is answered must be what was stored.
        return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
