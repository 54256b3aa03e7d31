package dev.andon.exports.internal;

import dev.andon.exports.RepositorySettings;
import dev.andon.platform.AndonSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.springframework.stereotype.Component;

/**
 * Our clone of the repository of reports, in the data directory. It is made like the remote before each commit, so that others
 * may write there, too; nothing of theirs is ever overwritten.
 */
@Component
class GitFolder {
    private static final int SECONDS = 30;

    private final RepositorySettings settings;
    private final Path folder;
    private final Clock clock;

    GitFolder(RepositorySettings settings, AndonSettings andon, Clock clock) {
        this.settings = settings;
        this.folder = andon.dataDir().resolve("report-repository");
        this.clock = clock;
    }

    /**
     * Commits a file and pushes it; does nothing where it is the same already.
     *
     * @return the id of the commit that has it
     */
    synchronized String commit(String name, byte[] content, String message) throws IOException, GitAPIException {
        try (Git git = open()) {
            follow(git);
            Path top = git.getRepository().getWorkTree().toPath();
            String path = settings.folder().isBlank() ? name : settings.folder() + "/" + name;
            Path file = top.resolve(path).normalize();
            if (!file.startsWith(top)) {
                throw new IOException("The folder " + settings.folder() + " is not within the repository.");
            }
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            git.add().addFilepattern(path).call();
            if (!git.status().call().isClean()) {
                Instant now = clock.instant();
                PersonIdent andon = new PersonIdent(settings.author(), settings.email(), now, ZoneOffset.UTC);
                git.commit()
                        .setMessage(message)
                        .setAuthor(andon)
                        .setCommitter(andon)
                        .setSign(false)
                        .call();
            }
            push(git);
            return Objects.requireNonNull(git.getRepository().resolve("HEAD")).name();
        }
    }

    private Git open() throws IOException, GitAPIException {
        if (Files.isDirectory(folder.resolve(".git"))) {
            Git git = Git.open(folder.toFile());
            git.getRepository().getConfig().setString("remote", "origin", "url", settings.where());
            git.getRepository().getConfig().save();
            return git;
        }
        Files.createDirectories(folder);
        Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch(settings.branch())
                .call();
        git.getRepository().getConfig().setString("remote", "origin", "url", settings.where());
        git.getRepository().getConfig().setString("remote", "origin", "fetch", "+refs/heads/*:refs/remotes/origin/*");
        git.getRepository().getConfig().save();
        return git;
    }

    /** An empty remote has no branch yet. */
    private void follow(Git git) throws IOException, GitAPIException {
        git.fetch()
                .setRemote("origin")
                .setCredentialsProvider(credentials())
                .setTimeout(SECONDS)
                .call();
        ObjectId there = git.getRepository().resolve("refs/remotes/origin/" + settings.branch());
        if (there != null) {
            git.reset().setMode(ResetType.HARD).setRef(there.name()).call();
        }
    }

    private void push(Git git) throws IOException, GitAPIException {
        String ref = "HEAD:refs/heads/" + settings.branch();
        List<RemoteRefUpdate> updates = new ArrayList<>();
        for (PushResult result : git.push()
                .setRemote("origin")
                .setRefSpecs(new RefSpec(ref))
                .setCredentialsProvider(credentials())
                .setTimeout(SECONDS)
                .call()) {
            updates.addAll(result.getRemoteUpdates());
        }
        for (RemoteRefUpdate update : updates) {
            boolean there = update.getStatus() == RemoteRefUpdate.Status.OK
                    || update.getStatus() == RemoteRefUpdate.Status.UP_TO_DATE;
            if (!there) {
                throw new IOException("The repository refused it: " + update.getStatus() + ".");
            }
        }
    }

    private CredentialsProvider credentials() {
        return new UsernamePasswordCredentialsProvider(settings.username(), settings.password());
    }
}
