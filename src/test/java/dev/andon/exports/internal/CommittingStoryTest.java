package dev.andon.exports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.andon.exports.Committed;
import dev.andon.exports.Manuscripts;
import dev.andon.exports.RepositorySettings;
import dev.andon.learning.ReportOut;
import dev.andon.platform.AndonSettings;
import dev.andon.response.Incidents;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Published reports become commits; what few may see does not, and what fails is told and tried again. */
@StoryTest
class CommittingStoryTest {
    @TempDir
    Path folder;

    @Autowired
    Cast cast;

    @Autowired
    Incidents incidents;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Writing writing;

    @Autowired
    CommitTable table;

    @Autowired
    Clock clock;

    private Committing committing(Path remote) {
        RepositorySettings settings =
                new RepositorySettings(remote.toString(), "main", "incidents", "", "hush", "Andon", "andon@localhost");
        AndonSettings andon = new AndonSettings(
                folder.resolve("data"), URI.create("http://andon.test"), null, null, null, null, false);
        return new Committing(
                settings, table, incidents, manuscripts, writing, new GitFolder(settings, andon, clock), clock);
    }

    private long[] published(String title, String visibility) {
        Http api = cast.responder().api();
        Answer declared =
                api.postJson("/api/v1/incidents", Map.of("title", title, "severity", "sev2", "visibility", visibility));
        long number = declared.json().get("number").asLong();
        String home = "/api/v1/incidents/" + number;
        api.postJson(home + "/status-changes", Map.of("status", "resolved"));
        await().until(() -> api.get(home + "/report").status() == 200);
        assertThat(api.postJson(home + "/report/publication", Map.of()).status())
                .isEqualTo(201);
        long incident = incidents.find(cast.responder().actor(), number).id();
        long report = number * 1000;
        table.waiting(new ReportOut(report, incident, "main", 1), clock.instant());
        table.waiting(new ReportOut(report, incident, "main", 1), clock.instant());
        return new long[] {report, number};
    }

    @Test
    void anEditionIsOneCommitAndWhatFewMaySeeIsNone() throws Exception {
        Path remote = folder.resolve("remote.git");
        Git.init()
                .setBare(true)
                .setDirectory(remote.toFile())
                .setInitialBranch("main")
                .call()
                .close();
        Committing committing = committing(remote);
        long[] open = published("Cards are declined", "open");
        long[] secret = published("Somebody read the vault", "restricted");
        committing.due(open[0], 1);
        committing.due(open[0], 1);
        committing.due(secret[0], 1);
        try (Git git = Git.open(remote.toFile())) {
            List<RevCommit> commits = new ArrayList<>();
            git.log().add(git.getRepository().resolve("main")).call().forEach(commits::add);
            assertThat(commits).singleElement().satisfies(one -> {
                assertThat(one.getFullMessage()).contains("INC-" + open[1] + ", edition 1, published by Rui");
                assertThat(one.getAuthorIdent().getName()).isEqualTo("Andon");
            });
            assertThat(files(git.getRepository(), commits.getFirst()))
                    .containsExactly("incidents/INC-" + open[1] + "-report.md");
            assertThat(state(open).commitId()).isEqualTo(commits.getFirst().name());
        }
        assertThat(state(open).state()).isEqualTo("committed");
        assertThat(state(secret).state()).isEqualTo("left_out");
    }

    @Test
    void whatFailsSaysWhyAndWaits() throws Exception {
        Path remote = folder.resolve("not-there.git");
        Committing committing = committing(remote);
        long[] open = published("Search is slow", "open");
        assertThatThrownBy(() -> committing.due(open[0], 1)).hasMessageContaining("not committed");
        assertThat(state(open).state()).isEqualTo("waiting");
        assertThat(state(open).attempts()).isEqualTo(1);
        assertThat(state(open).error()).isNotBlank().doesNotContain("hush");
        assertThat(cast.owner().browser().get("/house/report-repository").body())
                .contains("INC-" + open[1], "failed, tried again by itself");
        assertThat(cast.viewer().api().get("/api/v1/report-repository/commits").status())
                .isEqualTo(403);

        Files.createDirectories(remote);
        Git.init()
                .setBare(true)
                .setDirectory(remote.toFile())
                .setInitialBranch("main")
                .call()
                .close();
        committing.due(open[0], 1);
        assertThat(state(open).state()).isEqualTo("committed");
        assertThat(state(open).error()).isNull();
    }

    private Committed state(long[] one) {
        return table.find(one[0], 1).orElseThrow();
    }

    private static List<String> files(Repository repository, RevCommit commit) throws Exception {
        List<String> files = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                files.add(walk.getPathString());
            }
        }
        return files;
    }
}
