package dev.andon.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser. Whatever the browser complains of is kept, and must be nothing in the end. */
public final class Visitor implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(String base, NewContextOptions options) {
        this.base = base;
        context = Browsers.open().newContext(options.setLocale("en-GB").setTimezoneId("Europe/Lisbon"));
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    public static Visitor atADesk(String base) {
        return new Visitor(base, new NewContextOptions().setViewportSize(1440, 1000));
    }

    public static Visitor inTheDark(String base) {
        return new Visitor(
                base, new NewContextOptions().setViewportSize(1440, 1000).setColorScheme(ColorScheme.DARK));
    }

    public static Visitor onAPhone(String base) {
        return new Visitor(
                base,
                new NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setIsMobile(true));
    }

    public static Visitor withoutJavaScript(String base) {
        return new Visitor(
                base, new NewContextOptions().setViewportSize(1440, 1000).setJavaScriptEnabled(false));
    }

    public Page page() {
        return page;
    }

    public Visitor signIn(String email, String password) {
        go("/sign-in");
        page.fill("[name=email]", email);
        page.fill("[name=password]", password);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    public Visitor go(String path) {
        page.navigate(base + path);
        return this;
    }

    /** The same page, as it looks where it is light. */
    public Visitor byDay() {
        return in(ColorScheme.LIGHT);
    }

    /** The same page, as it looks where it is dark. */
    public Visitor byNight() {
        return in(ColorScheme.DARK);
    }

    private Visitor in(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return this;
    }

    /** A picture, where the run was asked for pictures: they take longer than everything else. */
    public Visitor pictureIfAsked(String name) {
        return Boolean.getBoolean("pictures") ? picture(name) : this;
    }

    /** The picture goes to target/looks, for people to look at. */
    public Visitor picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/looks", name + ".png")));
        return this;
    }

    /** What axe finds serious or critical on the page as it is now. */
    public List<String> barriers() {
        return barriers(Barriers.ALL);
    }

    public List<String> barriers(Barriers kinds) {
        return kinds.on(page);
    }

    /** Whether one has to push the page sideways to read it. */
    public boolean isTooWide() {
        return (boolean)
                page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
    }

    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
