package dev.andon.response.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.playbook.Field;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.response.FieldValue;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.IncidentFilter;
import dev.andon.response.IncidentQuery;
import dev.andon.response.Incidents;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a whole list, however long, page by page as it is read: nothing is gathered in memory. */
@Component
class Export {
    private static final int PAGE = 500;

    private final Incidents incidents;
    private final Playbook playbook;
    private final House house;
    private final AndonSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    Export(Incidents incidents, Playbook playbook, House house, AndonSettings settings, JsonMapper json, Clock clock) {
        this.incidents = incidents;
        this.playbook = playbook;
        this.house = house;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** What is done with each incident. */
    private interface Taker {
        void take(Incident incident) throws IOException;
    }

    /**
     * Writes the incidents that the viewer may see and the query asks for.
     *
     * @param format csv or json
     * @param forSpreadsheet whether to begin with the mark by which spreadsheets know UTF-8
     */
    void write(
            Actor viewer, IncidentQuery query, @Nullable String format, boolean forSpreadsheet, HttpServletResponse to)
            throws IOException {
        IncidentFilter filter = query.filter(viewer, house.zone());
        boolean csv = "csv".equals(format);
        if (!csv && !"json".equals(format)) {
            throw new Invalid("format", "must be csv or json");
        }
        // Asked before anything is written, so that a wrong filter is still answered as one.
        Slice<Incident> first = incidents.list(viewer, filter, null, PAGE);
        LocalDate today = LocalDate.ofInstant(clock.instant(), house.zone());
        to.setContentType(csv ? "text/csv;charset=UTF-8" : "application/json");
        to.setHeader(
                "Content-Disposition",
                "attachment; filename=\"incidents-%s.%s\"".formatted(today, csv ? "csv" : "json"));
        Writer out = new BufferedWriter(new OutputStreamWriter(to.getOutputStream(), UTF_8), 32_768);
        if (csv) {
            out.write(forSpreadsheet ? "\uFEFF" : "");
            csv(viewer, filter, first, new Csv(out));
        } else {
            json(viewer, filter, first, out);
        }
        out.flush();
    }

    private void csv(Actor viewer, IncidentFilter filter, Slice<Incident> first, Csv csv) throws IOException {
        List<Role> roles = playbook.roles();
        List<Field> fields = playbook.fields();
        csv.row(header(roles, fields));
        each(viewer, filter, first, incident -> csv.row(cells(incident, roles, fields)));
    }

    private void json(Actor viewer, IncidentFilter filter, Slice<Incident> first, Writer out) throws IOException {
        out.write("{\"items\":[");
        String[] between = {"\n"};
        each(viewer, filter, first, incident -> {
            out.write(between[0]);
            out.write(json.writeValueAsString(IncidentJson.of(incident, settings.publicUrl())));
            between[0] = ",\n";
        });
        out.write("\n]}\n");
    }

    private void each(Actor viewer, IncidentFilter filter, Slice<Incident> first, Taker taker) throws IOException {
        Slice<Incident> page = first;
        while (true) {
            for (Incident incident : page.items()) {
                taker.take(incident);
            }
            Cursor next = Cursor.read(page.nextCursor(), filter.sort().cursorParts());
            if (next == null) {
                return;
            }
            page = incidents.list(viewer, filter, next, PAGE);
        }
    }

    private static List<String> header(List<Role> roles, List<Field> fields) {
        List<String> names = new ArrayList<>(List.of(
                "number", "title", "severity", "status", "type", "visibility", "services", "tags", "declared_at"));
        names.addAll(List.of("declared_by", "resolved_at", "closed_at"));
        roles.forEach(role -> names.add("role." + role.key()));
        fields.forEach(field -> names.add("field." + field.key()));
        names.addAll(List.of("summary", "url"));
        return names;
    }

    private List<String> cells(Incident incident, List<Role> roles, List<Field> fields) {
        Stream<String> about = Stream.of(
                Long.toString(incident.number()),
                incident.title(),
                incident.severity(),
                incident.status().word(),
                incident.type(),
                incident.restricted() ? "restricted" : "open",
                String.join(", ", incident.services()),
                String.join(", ", incident.labels().tags()),
                incident.declaredAt().toString(),
                incident.declaredBy(),
                text(incident.resolvedAt()),
                text(incident.closedAt()));
        Stream<String> holders = roles.stream().map(role -> name(incident.holder(role.key())));
        Stream<String> values =
                fields.stream().map(field -> value(incident.labels().field(field.key())));
        Stream<String> end = Stream.of(
                incident.summary() == null ? "" : incident.summary(),
                settings.publicUrl() + "/incidents/" + incident.number());
        return Stream.of(about, holders, values, end).flatMap(cells -> cells).toList();
    }

    private static String text(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    private static String name(@Nullable Holder holder) {
        return holder == null ? "" : holder.name();
    }

    private static String value(@Nullable FieldValue value) {
        return value == null ? "" : String.join(", ", value.words());
    }
}
