package dev.andon.playbook.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.platform.web.Cursor;
import dev.andon.playbook.Amendment;
import dev.andon.playbook.Amendments;
import dev.andon.playbook.Amendments.Amended;
import dev.andon.playbook.internal.ChangeRecord;
import dev.andon.playbook.internal.YamlFile;
import dev.andon.playbook.web.RecordPage.Group;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The playbook as one file: taken away, brought back, shown what it would change, applied. And what was changed. */
@Controller
@RequestMapping("/playbook")
class FilePages {
    private static final int SHOWN = 100;

    private final Amendments amendments;
    private final ChangeRecord record;

    FilePages(Amendments amendments, ChangeRecord record) {
        this.amendments = amendments;
        this.record = record;
    }

    @GetMapping("/file")
    @May(Access.OWNER)
    ModelAndView form() {
        return Pages.page("playbook/file", Form.empty());
    }

    @PostMapping("/file/diff")
    @May(Access.OWNER)
    ModelAndView diff(
            Actor actor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile upload)
            throws IOException {
        String file = text;
        try {
            file = upload == null || upload.isEmpty() ? text : YamlFile.text(upload.getBytes());
            return shown(actor, file.replace("\r\n", "\n"), false);
        } catch (Invalid invalid) {
            return Pages.unprocessable("playbook/file", Form.refused(Map.of("text", file), invalid));
        }
    }

    /** Somebody may have changed the playbook while the changes were looked at; then they are shown anew. */
    @PostMapping("/file")
    @May(Access.OWNER)
    ModelAndView apply(
            Actor actor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") long revision,
            RedirectAttributes redirect) {
        String file = text.replace("\r\n", "\n");
        try {
            Amended amended = amendments.replace(actor, "import", YamlFile.piece(file), revision);
            redirect.addFlashAttribute("notice", ChangeView.told(amended.changes()));
            return Pages.seeOther("/playbook/changes");
        } catch (Stale _) {
            return shown(actor, file, true);
        } catch (Invalid invalid) {
            return Pages.unprocessable("playbook/file", Form.refused(Map.of("text", file), invalid));
        }
    }

    private ModelAndView shown(Actor actor, String file, boolean moved) {
        Amended preview = amendments.preview(actor, YamlFile.piece(file));
        List<ChangeView> changes =
                preview.changes().stream().map(ChangeView::of).toList();
        DiffPage page = new DiffPage(file, preview.revision(), changes, moved);
        return moved ? Pages.unprocessable("playbook/diff", page) : Pages.page("playbook/diff", page);
    }

    @GetMapping("/changes")
    @May(Access.VIEWER)
    ModelAndView changes(@RequestParam(required = false) @Nullable String cursor) {
        Cursor after = Cursor.read(cursor, 1);
        List<Amendment> oneMore = record.latest(after == null ? null : after.number(0), SHOWN + 1);
        List<Amendment> shown = oneMore.stream().limit(SHOWN).toList();
        String next = oneMore.size() > SHOWN
                ? "/playbook/changes?cursor=" + Cursor.of(shown.getLast().id()).encoded()
                : null;
        return Pages.page("playbook/changes", new RecordPage(grouped(shown), next, after == null));
    }

    /** The lines of one change of the playbook together. */
    private static List<Group> grouped(List<Amendment> lines) {
        List<Group> groups = new ArrayList<>();
        for (Amendment line : lines) {
            if (groups.isEmpty() || groups.getLast().first().revision() != line.revision()) {
                groups.add(new Group(line, new ArrayList<>()));
            }
            groups.getLast().changes().addFirst(ChangeView.of(line.change()));
        }
        return groups;
    }
}
