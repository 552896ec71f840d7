// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/** The live page as people use it. */
class LivePageBrowser {

    private static final String GREEN = "?indicator=greened-area&lang=en";

    private static Chromium browser;

    private Running running;

    @BeforeAll
    static void open() {
        browser = new Chromium();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    /** Whatever is done, the page complains of nothing and asks nothing of any network. */
    @AfterEach
    void nothingWasSaidOrAskedElsewhere() {
        browser.leave();
        running.close();
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requestsElsewhere()).isEmpty();
    }

    private void start(Running started) {
        running = started;
        browser.driver().get(running.server().address() + GREEN);
        browser.await("#state", "live");
    }

    private static String figure(String unit) {
        return browser.find("tr[data-key='" + unit + "'] td").getText();
    }

    /** Types a value for a unit and sends it with the Enter key. */
    private static void enter(String unit, String value) {
        browser.find("#unit option[value='" + unit + "']").click();
        browser.find("#value").sendKeys(value, Keys.ENTER);
        browser.await("#said", "recorded");
    }

    @Test
    void whoEntersAndWhoLooksOnSeeFiguresStatusAndChartChange() {
        start(Running.at("town"));
        String entering = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.WINDOW);
        String looking = browser.driver().getWindowHandle();
        browser.driver().get(running.server().address() + GREEN);
        browser.await("#state", "live");
        browser.driver().executeScript("window.sameDocument = true");
        String before = figure("town");
        String village = figure("v1");
        String chart = browser.find("#charts").getText();
        String status = browser.find("tr[data-key='town'] .sign").getText();

        browser.driver().switchTo().window(entering);
        enter("v1", "9000");
        browser.await("#state", "changed");
        assertThat(figure("v1")).isNotEqualTo(village);
        assertThat(browser.find("#value").getDomProperty("value")).isEmpty();

        browser.driver().switchTo().window(looking);
        browser.await("#state", "changed");
        assertThat(figure("town")).isNotEqualTo(before);
        assertThat(browser.find("#charts").getText()).isNotEqualTo(chart);
        assertThat(browser.find("tr[data-key='town'] .sign").getText()).isNotEqualTo(status);
        assertThat(browser.all("tr.changed")).hasSize(2);
        assertThat(browser.driver().executeScript("return window.sameDocument")).isEqualTo(true);
    }

    @Test
    void aUnitOutsideTheScopeIsRefused() {
        start(Running.at("v1"));
        assertThat(browser.find("body").getText()).contains("Jia Village").doesNotContain("Yi Village");
        browser.driver().executeScript("document.querySelector('#unit').selectedOptions[0].value = 'v2'");
        browser.find("#value").sendKeys("5", Keys.ENTER);
        browser.await("#said", "must be within 'v1'");
        assertThat(browser.find("#said").getDomAttribute("class")).isEqualTo("bad");
        // Chromium itself notes a refused request.
        assertThat(browser.console()).singleElement().asString().contains("403");
    }

    @Test
    void hostileNamesAreReadAndNotRun() {
        for (String name : HostileNames.NAMES) {
            if (running != null) {
                browser.driver().get("about:blank");
                running.close();
            }
            start(Running.of(HostileNames.dossier(name)));
            browser.find("a[href*='trees-planted']").click();
            browser.await("#state", "live");
            enter("v1", "5");
            browser.await("#state", "changed");
            assertThat(browser.find("#said").getText()).contains(name);
            assertThat(figure("v1")).contains("5");
            assertThat(browser.driver().getTitle()).doesNotStartWith("run");
            assertThat(browser.all("img, iframe, [onfocus], [onerror]")).isEmpty();
            assertThat(browser.all("script")).hasSize(1);
        }
    }

    @Test
    void theKeyboardReachesAllOfItAndKeepsItsPlaceWhileFiguresChange() {
        start(Running.at("town"));
        browser.find("body").sendKeys(Keys.TAB);
        assertThat(focused().getDomAttribute("class")).isEqualTo("other");
        focused().sendKeys(Keys.TAB);
        assertThat(focused().getTagName()).isIn("nav", "a");
        WebElement link = browser.find("ul.tiles a[aria-current]");
        browser.driver().executeScript("arguments[0].focus()", link);

        running.enter("v2", "greened-area", "202309", "8000");
        browser.await("#state", "changed");
        assertThat(focused()).isEqualTo(link);

        browser.find("#unit").sendKeys(Keys.TAB);
        focused().sendKeys(Keys.TAB);
        focused().sendKeys(Keys.TAB);
        assertThat(focused().getDomAttribute("id")).isEqualTo("value");
        focused().sendKeys("12", Keys.TAB);
        focused().sendKeys(Keys.SPACE);
        browser.await("#said", "recorded");
        assertThat(focused().getDomAttribute("id")).isEqualTo("value");
    }

    private static WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    @Test
    void aLostServerIsTold() {
        start(Running.at("town"));
        running.server().close();
        browser.await("#state", "connection lost");
        browser.find("#value").sendKeys("5", Keys.ENTER);
        browser.await("#said", "not sent");
        // Chromium itself notes each failed connection.
        assertThat(browser.console()).allMatch(message -> message.contains("ERR_"));
    }

    @Test
    void theOtherLanguageIsALinkAway() {
        start(Running.at("town"));
        browser.find("a.other").click();
        browser.await("#state", "实时更新中");
        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("zh-CN");
        assertThat(browser.find("#board").getText()).contains("录入数据", "各单位情况");
    }
}
