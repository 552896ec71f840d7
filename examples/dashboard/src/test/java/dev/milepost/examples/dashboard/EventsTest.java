// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgUnitId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What open pages are told. */
class EventsTest {

    private static final String TREES = "trees-planted";

    private final HttpClient client = HttpClient.newHttpClient();
    private Running running;

    @BeforeEach
    void start() {
        running = Running.at("town");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    /** An open page. */
    private final class Open implements AutoCloseable {

        private final Stream<String> lines;
        private final Iterator<String> next;

        Open(String query) {
            URI address = running.server().address().resolve("/events" + query);
            HttpResponse<Stream<String>> answer = send(address);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream; charset=UTF-8");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).contains(Page.POLICY);
            lines = answer.body();
            next = lines.iterator();
        }

        /** The next picture; pulses are passed over. */
        String picture() {
            StringBuilder picture = new StringBuilder();
            while (next.hasNext()) {
                String line = next.next();
                if (line.startsWith("data: ")) {
                    picture.append(line.substring(6)).append('\n');
                } else if (line.isEmpty() && !picture.isEmpty()) {
                    return picture.toString();
                }
            }
            throw new AssertionError("the stream ended");
        }

        String line() {
            return next.next();
        }

        @Override
        public void close() {
            lines.close();
        }
    }

    private HttpResponse<Stream<String>> send(URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofMinutes(2))
                    .build();
            return client.send(request, BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The picture that a program started now would show. */
    private String fresh(String indicator) throws IOException {
        LiveCampaign campaign = running.campaign();
        LiveCampaign anew = LiveCampaign.of(running.store(), campaign.dossier(), OrgUnitId.of("town"), campaign.day());
        Indicator asked =
                campaign.campaign().findIndicator(IndicatorId.of(indicator)).orElseThrow();
        return Picture.of(anew.view(asked), Locale.ENGLISH);
    }

    @Test
    void aChangeArrivesAndIsWhatAFullRecomputationGives() throws IOException {
        try (Open page = new Open("?indicator=" + TREES)) {
            String first = page.picture();
            assertThat(first).isEqualTo(fresh(TREES));

            running.enter("v1", TREES, "202309", "4000");
            String second = page.picture();
            assertThat(second).isNotEqualTo(first).isEqualTo(fresh(TREES));

            running.enter("v1", TREES, "202309", "40");
            assertThat(page.picture()).isNotEqualTo(second).isEqualTo(fresh(TREES));
        }
    }

    @Test
    void aStatusChangesWithTheFigure() {
        try (Open page = new Open("?indicator=greened-area")) {
            assertThat(town(page.picture())).contains("> on track<").doesNotContain("> met<");
            running.enter("v1", "greened-area", "202309", "9000");
            assertThat(town(page.picture())).contains("> met<").doesNotContain("> on track<");
        }
    }

    private static String town(String picture) {
        return picture.lines()
                .filter(line -> line.startsWith("<tr data-key=\"town\""))
                .findFirst()
                .orElseThrow()
                .replace("</span> ", "</span>> ");
    }

    @Test
    void whatLooksAtAnotherIndicatorIsToldToo() throws IOException {
        try (Open page = new Open("?indicator=greened-area")) {
            String first = page.picture();
            running.enter("v3", TREES, "202309", "777");
            assertThat(page.picture()).isNotEqualTo(first).isEqualTo(fresh("greened-area"));
        }
    }

    @Test
    void anOpenPageFeelsAPulse() {
        try (Open page = new Open("?indicator=" + TREES)) {
            page.picture();
            assertThat(page.line()).isEqualTo(":");
            assertThat(page.line()).isEmpty();
            assertThat(page.line()).isEqualTo(":");
        }
    }

    @Test
    void onlySoManyPagesAreOpenAndASeatIsFreeAgainWhenOneCloses() {
        List<Open> pages = new ArrayList<>();
        try {
            for (int page = 0; page < Viewers.MOST; page++) {
                pages.add(new Open(""));
            }
            Running.Answer refused = running.get("/events");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body()).isEqualTo("open pages must be 32 at most; please close one\n");
            assertThat(running.get("/").status()).isEqualTo(200);
        } finally {
            pages.forEach(Open::close);
        }
        await(() -> running.viewers().open() == 0);
        try (Open again = new Open("")) {
            assertThat(again.picture()).isNotEmpty();
        }
    }

    private static void await(BooleanSupplier condition) {
        for (int tries = 0; tries < 600 && !condition.getAsBoolean(); tries++) {
            try {
                Thread.sleep(Running.PULSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
