// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, as Debian installs it, that keeps a record of its console and of the network. */
final class Chromium implements AutoCloseable {

    private static final int MOST_TRIES = 1200;
    private static final int PAUSE_MILLIS = 100;

    private final ChromeDriver driver;

    Chromium() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile());
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .usingAnyFreePort()
                        .build(),
                options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofMinutes(2));
        driver.manage().window().setSize(new Dimension(1280, 900));
    }

    private static Path profile() {
        try {
            return Files.createTempDirectory("milepost-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ChromeDriver driver() {
        return driver;
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Leaves all pages; one window stays. */
    void leave() {
        List<String> windows = List.copyOf(driver.getWindowHandles());
        for (String window : windows.subList(1, windows.size())) {
            driver.switchTo().window(window).close();
        }
        driver.switchTo().window(windows.get(0)).get("about:blank");
    }

    /** Waits until an element says something. */
    void await(String selector, String words) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (find(selector).getText().contains(words)) {
                return;
            }
            pause();
        }
        throw new AssertionError(
                selector + " must say '" + words + "', said '" + find(selector).getText() + "'");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the page, or its policy, complained of since the last call. */
    List<String> console() {
        return messages(LogType.BROWSER);
    }

    /** What pages asked of any network but this machine since the last call. */
    List<String> requestsElsewhere() {
        return messages(LogType.PERFORMANCE).stream()
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .filter(message -> message.contains("\"documentURL\":\"http"))
                .filter(message ->
                        !message.contains("\"url\":\"http://127.0.0.1:") && !message.contains("\"url\":\"data:,\""))
                .toList();
    }

    private List<String> messages(String type) {
        return driver.manage().logs().get(type).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
