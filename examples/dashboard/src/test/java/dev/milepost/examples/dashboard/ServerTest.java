// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is answered, and how. */
class ServerTest {

    private static Running running;

    @BeforeAll
    static void start() {
        running = Running.at("town");
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void everyAnswerIsProtected() {
        List<Running.Answer> answers = List.of(
                running.get("/"),
                running.get("/nowhere"),
                running.post("token=wrong"),
                running.send("GET /", List.of("Host: evil.example"), ""),
                running.send("DELETE /", List.of("Host: " + running.host()), ""));

        assertThat(answers).extracting(Running.Answer::status).containsExactly(200, 404, 403, 421, 405);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.headers())
                        .containsEntry("x-content-type-options", "nosniff")
                        .containsEntry("x-frame-options", "DENY")
                        .containsEntry("referrer-policy", "no-referrer")
                        .containsEntry("cache-control", "no-store")
                        .containsEntry("cross-origin-resource-policy", "same-origin")
                        .doesNotContainKey("access-control-allow-origin"));
        assertThat(answers)
                .extracting(answer -> answer.headers().get("content-security-policy"))
                .allSatisfy(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'",
                                "connect-src 'self'",
                                "form-action 'self'",
                                "base-uri 'none'",
                                "frame-ancestors 'none'")
                        .doesNotContain("unsafe", "*", "http:"));
    }

    /** What the policy allows is what the page holds, and the page holds no handler and no style of an element. */
    @Test
    void thePolicyNamesTheStylesAndTheScriptOfThePage() throws Exception {
        Running.Answer page = running.get("/");
        Matcher inline = Pattern.compile("<(?:script|style)[^>]*>(.*?)</(?:script|style)>", Pattern.DOTALL)
                .matcher(page.body());
        List<String> sources = new ArrayList<>();
        while (inline.find()) {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(inline.group(1).getBytes(UTF_8));
            sources.add("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        }

        assertThat(sources).hasSize(3);
        assertThat(page.headers().get("content-security-policy")).contains(sources);
        assertThat(page.body()).doesNotContainPattern("<[^>]*\\s(on[a-z]+|style)=");
    }

    @Test
    void onlyTheNamesOfThisMachineAreAnswered() {
        int port = running.port();
        assertThat(status("Host: localhost:" + port)).isEqualTo(200);
        assertThat(status("Host: [::1]:" + port)).isEqualTo(200);
        for (String host :
                List.of("evil.example:" + port, "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example:" + port)) {
            Running.Answer answer = running.send("GET /", List.of("Host: " + host), "");
            assertThat(answer.status()).as(host).isEqualTo(421);
            assertThat(answer.body())
                    .contains("Host must be 127.0.0.1")
                    .doesNotContain(running.server().token());
        }
        assertThat(running.send("GET /", List.of(), "").status()).isIn(400, 421);
        assertThat(running.send("GET /", List.of("Host: " + running.host(), "Host: evil.example"), "")
                        .status())
                .isIn(400, 421);
    }

    private static int status(String header) {
        return running.send("GET /", List.of(header), "").status();
    }

    @Test
    void whatChangesMustComeFromThePageItself() {
        assertThat(entered()).isEqualTo(200);
        assertThat(entered("Origin: http://localhost:" + running.port())).isEqualTo(403);
        assertThat(entered("Origin: http://evil.example")).isEqualTo(403);
        assertThat(entered("Origin: null")).isEqualTo(403);
        assertThat(entered("Origin: null", "Sec-Fetch-Site: cross-site")).isEqualTo(403);
        assertThat(entered("Origin: null", "Sec-Fetch-Site: same-origin")).isEqualTo(200);
        assertThat(entered("Origin: http://" + running.host(), "Sec-Fetch-Site: same-site"))
                .isEqualTo(403);
        assertThat(entered("X-Nothing: 1")).isEqualTo(403);
    }

    /** Enters with these headers instead of the usual origin. */
    private static int entered(String... others) {
        List<String> headers = running.usual();
        if (others.length > 0) {
            headers.removeIf(header -> header.startsWith("Origin"));
            headers.addAll(List.of(others));
        }
        return running.send("POST /enter", headers, body()).status();
    }

    private static String body() {
        return Running.encoded(Map.of(
                "token",
                running.server().token(),
                "unit",
                "v1",
                "element",
                "trees-planted",
                "period",
                "202309",
                "value",
                "7"));
    }

    @Test
    void aPageOfAnotherSiteMayNotListen() {
        for (String header : List.of("Origin: http://evil.example", "Sec-Fetch-Site: cross-site")) {
            assertThat(running.send("GET /events", List.of("Host: " + running.host(), header), "")
                            .status())
                    .as(header)
                    .isEqualTo(403);
        }
        assertThat(running.viewers().open()).isZero();
    }

    @Test
    void withoutTheTokenNothingIsTaken() {
        String token = running.server().token();
        assertThat(token).matches("[0-9a-f]{32}");
        Running.Answer wrong = running.post(body().replace(token, "0".repeat(32)));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.body()).contains("token must be that of this run").doesNotContain(token);
        assertThat(running.post(body().replace("token=" + token, "x=1")).body())
                .isEqualTo("token must be given, was not\n");
    }

    @Test
    void theWayOfAskingIsChecked() {
        Running.Answer get = running.get("/enter");
        assertThat(get.status()).isEqualTo(405);
        assertThat(get.headers()).containsEntry("allow", "POST");
        assertThat(running.send("POST /", running.usual(), "").status()).isEqualTo(405);
        assertThat(running.send("POST /events", running.usual(), "").status()).isEqualTo(405);

        List<String> json = running.usual();
        json.removeIf(header -> header.startsWith("Content-Type"));
        assertThat(running.send("POST /enter", json, body()).status()).isEqualTo(415);
        json.add("Content-Type: text/plain");
        assertThat(running.send("POST /enter", json, body()).body())
                .isEqualTo("Content-Type must be application/x-www-form-urlencoded, was 'text/plain'\n");

        Running.Answer large = running.post(body() + "&more=" + "x".repeat(9000));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).isEqualTo("body must be 8192 bytes at most\n");
    }

    @Test
    void wrongFieldsAreNamed() {
        assertThat(running.post("token").body()).isEqualTo("fields must be name=value, was 'token'\n");
        assertThat(running.post("token=%zz").status()).isEqualTo(400);
        assertThat(running.post(body() + "&unit=v2").body()).isEqualTo("unit must be given once, was given twice\n");
        assertThat(running.get("/?lang=fr").body()).isEqualTo("lang must be zh or en, was 'fr'\n");
        assertThat(running.get("/?indicator=nothing").status()).isEqualTo(404);
        assertThat(running.get("/?indicator=nothing").body())
                .isEqualTo("indicator must be one of the campaign, was 'nothing'\n");
        assertThat(running.get("/?lang=zh&indicator=x").body()).isNotBlank();
        assertThat(running.send("GET /x?lang=zh", List.of("Host: evil"), "").body())
                .contains("Host 应为");
    }

    @Test
    void thePageSpeaksBothLanguages() {
        assertThat(running.get("/?lang=zh").body()).contains("<html lang=\"zh-CN\">", "录入数据", "甲村", "截至2023-09-30");
        assertThat(running.get("/?lang=en").body())
                .contains("<html lang=\"en\">", "Enter a figure", "Jia Village", "as of 2023-09-30");
    }
}
