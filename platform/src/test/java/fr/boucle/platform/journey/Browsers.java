package fr.boucle.platform.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import fr.boucle.platform.Chromium;
import java.util.List;
import java.util.Map;

/** One browser for a whole suite; each {@link Visitor} is a private window of it. */
final class Browsers implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  Browsers() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.get())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));
  }

  Visitor visitor(int port) {
    return new Visitor(
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setViewportSize(1280, 900)
                .setBaseURL("http://localhost:" + port)));
  }

  Visitor visitorWithoutJavaScript(int port) {
    return new Visitor(
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setViewportSize(360, 740)
                .setJavaScriptEnabled(false)
                .setBaseURL("http://localhost:" + port)));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
