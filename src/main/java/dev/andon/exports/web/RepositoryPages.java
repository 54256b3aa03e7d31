package dev.andon.exports.web;

import dev.andon.exports.Committed;
import dev.andon.exports.ReportRepository;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Slice;
import dev.andon.ui.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How it goes with the repository of reports, as a page and over the API. */
@Controller
@Tag(name = "Exports")
class RepositoryPages {
    private final ReportRepository repository;

    RepositoryPages(ReportRepository repository) {
        this.repository = repository;
    }

    /** @param state waiting or committed */
    record CommitJson(
            long incident,
            String report,
            int edition,
            String state,
            int attempts,
            @Nullable String error,
            @Nullable String commit,
            Instant toldAt,
            @Nullable Instant triedAt) {
        static CommitJson of(ReportRepository.Line line) {
            Committed one = line.commit();
            return new CommitJson(
                    line.incident().number(),
                    one.key(),
                    one.edition(),
                    one.state(),
                    one.attempts(),
                    one.error(),
                    one.commitId(),
                    one.toldAt(),
                    one.triedAt());
        }
    }

    @GetMapping("/house/report-repository")
    @May(Access.OWNER)
    ModelAndView show(Actor actor) {
        return Pages.page(
                "exports/repository", new ExportViews.Repository(repository.settings(), repository.latest(actor)));
    }

    @PostMapping("/house/report-repository/attempts")
    @May(Access.OWNER)
    String again(Actor actor, RedirectAttributes notice) {
        repository.tryAgain(actor);
        notice.addFlashAttribute("notice", "What waits is tried again now.");
        return "redirect:/house/report-repository";
    }

    @GetMapping("/api/v1/report-repository/commits")
    @ResponseBody
    @May(Access.OWNER)
    @Operation(summary = "List editions on their way into the git repository, latest first")
    Slice<CommitJson> commits(Actor actor) {
        return Slice.all(repository.latest(actor).stream().map(CommitJson::of).toList());
    }

    @PostMapping("/api/v1/report-repository/attempts")
    @ResponseBody
    @May(Access.OWNER)
    @Operation(summary = "Try again to commit what waits")
    ResponseEntity<Slice<CommitJson>> attempts(Actor actor) {
        repository.tryAgain(actor);
        return ResponseEntity.accepted().body(commits(actor));
    }
}
