package dev.andon.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the tests, one for each thread that asks, as Playwright wants it. Found on the machine; else fetched, as root from Debian, otherwise by
 * Playwright; else the tests that need one are skipped and {@link BrowserNotice} says so at the end. Where {@code CI} is
 * set, a missing browser fails instead: a build that tests less than it seems to is worse than a red one.
 */
public final class Browsers {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final ThreadLocal<@Nullable Browser> browser = new ThreadLocal<>();

    private static boolean missing;

    private Browsers() {}

    /** This thread's browser, started at its first call. */
    public static synchronized Browser open() {
        Browser open = browser.get();
        if (open == null && !missing) {
            open = start();
            browser.set(open);
        }
        if (open == null) {
            throw missed();
        }
        return open;
    }

    static boolean wereMissed() {
        return missing;
    }

    private static RuntimeException missed() {
        missing = true;
        if (System.getenv("CI") != null) {
            throw new AssertionError("CI is set and there is no browser; install chromium");
        }
        Assumptions.abort("no browser");
        throw new AssertionError("abort throws");
    }

    private static @Nullable Browser start() {
        Optional<Path> installed = onPath().or(() -> fromDebian() ? onPath() : Optional.empty());
        Playwright playwright = Playwright.create(new CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", installed.isPresent() ? "1" : "0")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        LaunchOptions options = new LaunchOptions().setArgs(QUIET);
        installed.ifPresent(options::setExecutablePath);
        try {
            return playwright.chromium().launch(options);
        } catch (PlaywrightException notThere) {
            return null;
        }
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(":"))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean fromDebian() {
        return "root".equals(System.getProperty("user.name"))
                && run("apt-get", "update", "-qq")
                && run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
    }

    private static boolean run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThatKindOfMachine) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
