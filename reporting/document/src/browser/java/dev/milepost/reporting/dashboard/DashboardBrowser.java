// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The dashboard as a reader uses it. */
class DashboardBrowser {
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    /** Whatever a reader does, the page complains of nothing and asks nothing of any network. */
    @AfterEach
    void nothingWasSaidOrAsked() {
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).isEmpty();
    }

    private static void open(int units, int indicators) throws IOException {
        browser.open(BoardSamples.page(units, indicators, Locale.ENGLISH));
    }

    private static String focused() {
        return browser.driver().switchTo().activeElement().getText();
    }

    @Test
    void aFigureShowsHowItCameAbout() throws IOException {
        open(3, 7);
        WebElement figure = browser.find("#heat tbody tr:nth-child(2) td:nth-child(3) button");
        figure.click();

        assertThat(browser.find("#why").isDisplayed()).isTrue();
        assertThat(browser.find("#why-subject").getText()).contains("Village 1", "Indicator 1 done");
        browser.find("#why details:not([open]) summary").click();
        assertThat(browser.find("#why-body").getText())
                .contains("27.0%", "target at least 60%", "27 ÷ 100", "done-0, Village 1, 2023");

        browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertThat(browser.find("#why").isDisplayed()).isFalse();
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(figure);
    }

    @Test
    void theKeyboardReachesEveryFigure() throws IOException {
        open(3, 7);
        browser.find("#units .scroll").sendKeys(Keys.TAB);
        String first = focused();
        browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT);
        assertThat(focused()).isEqualTo("27.0%").isNotEqualTo(first);
        browser.driver().switchTo().activeElement().sendKeys(Keys.END);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        WebElement below = browser.find("#heat tbody:nth-of-type(2) tr:nth-child(2) td:last-child button");
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(below);

        below.sendKeys(Keys.ENTER);
        assertThat(browser.find("#why-subject").getText()).contains("Village 3", "Indicator 2 done");
        browser.find("#close").sendKeys(Keys.ENTER);
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(below);
        assertThat(browser.all("#heat button[tabindex='0']")).containsExactly(below);
    }

    @Test
    void theLanguageIsSwitched() throws IOException {
        open(2, 7);
        assertThat(browser.visible("h2")).contains("How the indicators stand").doesNotContain("指标完成情况");

        browser.find("#language").click();
        assertThat(browser.visible("h2")).contains("指标完成情况").doesNotContain("How the indicators stand");
        assertThat(browser.driver().getTitle()).isEqualTo("某镇2023年专项行动进度看板");
        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("zh-CN");
        browser.find(".card button").click();
        assertThat(browser.find("#why-body").getText()).contains("目标值", "不低于60%");
        browser.find("#close").click();
        browser.find("#language").click();
        assertThat(browser.visible("h2")).contains("How the indicators stand");
    }

    @Test
    void aSearchLeavesWhatIsFoundAndTellsIt() throws IOException {
        open(12, 7);
        browser.find("#search").sendKeys("village 12");
        assertThat(browser.visible("#heat thead th")).containsExactly("indicator", "Village 12");
        assertThat(browser.find("#live").getText()).isEqualTo("1 units and 7 indicators shown");

        browser.find("#search").clear();
        browser.find("#search").sendKeys("指标3完成");
        assertThat(browser.visible("#heat tbody th[scope='row']")).containsExactly("Indicator 3 done");
        assertThat(browser.visible(".card h4")).containsExactly("Indicator 3 done");

        browser.find("#search").clear();
        browser.find("#search").sendKeys("no such thing");
        assertThat(browser.find("#live").getText()).isEqualTo("0 units and 0 indicators shown");
        assertThat(browser.visible(".card")).isEmpty();

        browser.find("#search").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        assertThat(browser.visible("#heat thead th")).hasSize(14);
    }

    @Test
    void hostileNamesAreReadAndNotRun() throws IOException {
        for (String name : List.of(
                "</script><script>document.title='run'</script>",
                "<img src=x onerror=\"document.title='run'\">",
                "\" onfocus=\"document.title='run'\" autofocus=\"",
                "\u202ejavascript:document.title='run'\u2028\ud800\u0000",
                "${document.title='run'}{{7*7}}")) {
            browser.open(BoardSamples.named(name, Locale.ENGLISH));
            browser.find("#heat button").click();
            browser.find("#close").click();
            browser.find("#search").sendKeys("<script>");
            browser.find("#language").click();
            assertThat(browser.driver().getTitle()).startsWith("某镇").endsWith("进度看板");
            assertThat(browser.all("img, iframe, [onfocus], [onerror]")).isEmpty();
            assertThat(browser.all("script")).hasSize(3);
        }
    }

    /**
     * Prints how long it takes from the opening of the file until it is laid out, and from there to a figure of the
     * table and its story; how long it may take depends on the machine, and is not asserted.
     */
    @Test
    void fortyUnitsAndSeventyIndicatorsCanBeUsed() throws IOException {
        open(40, 70);
        Object usable = browser.driver()
                .executeAsyncScript("const done = arguments[0]; requestAnimationFrame(() => setTimeout(() => done("
                        + "performance.getEntriesByType('navigation')[0].loadEventEnd)));");
        Object answered = browser.driver()
                .executeAsyncScript("const done = arguments[0]; const begin = performance.now();"
                        + "document.querySelector('#heat').scrollIntoView();"
                        + "document.querySelector('#heat button').click();"
                        + "requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)));");

        System.out.println("40 x 70: usable after " + usable + " ms, a figure explained after " + answered + " ms");
        assertThat(((Number) requireNonNull(usable)).doubleValue()).isPositive();
        assertThat(((Number) requireNonNull(answered)).doubleValue()).isPositive();
        assertThat(browser.find("#close").isDisplayed()).isTrue();
        browser.find("#close").click();
    }
}
