package dev.andon.learning;

import dev.andon.response.Incident;
import dev.andon.ui.Shell;
import java.util.Map;

/** What another module shows below each section of a report: what people say of it. A bean of that module. */
public interface SectionBeside {

    /** HTML, already escaped, by the key of the section it belongs below; sections without any are left out. */
    Map<String, String> render(Shell shell, Incident incident, Report report);
}
