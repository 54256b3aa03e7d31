package dev.andon.exports;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The git repository that published reports are committed to. The operator says so in the environment, because it may be a
 * path of the server and because of the password.
 *
 * @param where a path, or an https address; blank for none
 * @param branch what is committed to
 * @param folder within the repository; blank for its top
 * @param username for a remote; blank for none
 * @param password likewise, or a token
 * @param author the name that commits are made in
 * @param email likewise
 */
@ConfigurationProperties("andon.report-repository")
public record RepositorySettings(
        String where, String branch, String folder, String username, String password, String author, String email) {

    public boolean configured() {
        return !where.isBlank();
    }

    /** Without anything that lets somebody in. */
    public String shown() {
        return where.replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return "RepositorySettings[where=%s, branch=%s, folder=%s]".formatted(shown(), branch, folder);
    }
}
