package org.daybook.app.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The system's own Chromium. Where there is none, it is installed from Debian's packages if that may be done (as root, with apt-get); where not,
 * the tests that need it are skipped, and say so.
 */
final class Chromium {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final long INSTALL_MINUTES = 6;
    private static Chromium shared;
    private static String missing;

    private final ChromeDriver driver;

    private Chromium() {
        ChromeOptions options = new ChromeOptions().setBinary(BROWSER.toString());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--lang=en");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).withSilent(true).build(), options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30)).scriptTimeout(Duration.ofSeconds(60));
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
    }

    /** The browser, in its usual state; skips the test where there is none to be had. */
    static synchronized Chromium open() {
        if (shared == null && missing == null) {
            missing = install();
            shared = missing == null ? new Chromium() : null;
        }
        assumeTrue(missing == null, missing);
        shared.usual();
        return shared;
    }

    /** Null where the browser is there now, else why not. */
    private static String install() {
        if (Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER)) {
            return null;
        }
        String skipped = "skipped, for want of Chromium: apt install chromium chromium-driver";
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return skipped;
        }
        for (List<String> command : List.of(List.of("apt-get", "-q", "update"),
                List.of("apt-get", "-q", "-y", "--no-install-recommends", "install", "chromium", "chromium-driver", "fonts-liberation2"))) {
            try {
                ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
                builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
                Process process = builder.start();
                if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                    process.destroy();
                    return skipped + "; " + String.join(" ", command) + " took too long";
                }
            } catch (IOException e) {
                return skipped + "; " + e.getMessage();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return skipped;
            }
        }
        return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER) ? null : skipped + "; installing it failed";
    }

    /** A wide, light screen, scripts on, no cookies, nothing logged. */
    private void usual() {
        scripts(true);
        screen(1280, 900, false);
        driver.manage().deleteAllCookies();
        logged();
    }

    void screen(int width, int height, boolean dark) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    void scripts(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    Chromium go(String address) {
        driver.get(address);
        return this;
    }

    String address() {
        return driver.getCurrentUrl();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void press(Keys key) {
        press((CharSequence) key);
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Drops files of this machine on the middle of an element, as a mouse does. */
    void drop(WebElement on, List<String> files) {
        int x = on.getRect().x + on.getRect().width / 2;
        int y = on.getRect().y + on.getRect().height / 2 - ((Number) run("return scrollY")).intValue();
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            driver.executeCdpCommand("Input.dispatchDragEvent", Map.of("type", type, "x", x, "y", y, "data", Map.of("items", List.of(), "files", files, "dragOperationsMask", 1)));
        }
    }

    /** Waits for a script to be true. */
    void until(String what, String script) {
        new WebDriverWait(driver, Duration.ofSeconds(20)).withMessage(what).until(d -> Boolean.TRUE.equals(driver.executeScript("return " + script)));
    }

    void untilAt(String part) {
        new WebDriverWait(driver, Duration.ofSeconds(20)).withMessage("at " + part).until(d -> driver.getCurrentUrl().contains(part));
    }

    /** What the browser's console said since it was last asked. */
    List<String> logged() {
        List<String> messages = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            messages.add(entry.getMessage());
        }
        return messages;
    }

    /** What axe-core finds wrong: rule, what it means, and where. */
    List<String> violations() {
        driver.executeScript(AXE);
        Object found = driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
                + ".then(r => done(r.violations.map(v => v.id + ': ' + v.help + ' at ' + v.nodes.slice(0, 3).map(n => n.target + ' ' + n.html.slice(0, 160)).join(' | '))))"
                + ".catch(e => done(['axe failed: ' + e]));");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static final String AXE = axe();

    private static String axe() {
        try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as PNG, down to its end but no further than a height. */
    byte[] picture(int width, int most) {
        long height = Math.min(most, ((Number) run("return document.documentElement.scrollHeight")).longValue());
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return driver.getScreenshotAs(org.openqa.selenium.OutputType.BYTES);
    }
}
