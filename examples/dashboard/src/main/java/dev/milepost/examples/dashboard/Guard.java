// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Lets in only what this page's own browser window asks. The server listens on the loopback address alone; but any page
 * that is open in a browser on the same machine can send requests there, directly or under a name of its own that it
 * lets point here (DNS rebinding).
 */
final class Guard {

    private static final int TOKEN_BYTES = 16;
    private static final String SAME = "same-origin";

    private final Set<String> hosts;
    private final String token;

    Guard(int port) {
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        this.token = HexFormat.of().formatHex(random);
    }

    /** What a form must carry to be taken; nobody but this page can know it. */
    String token() {
        return token;
    }

    /**
     * Checks that a request names this server.
     *
     * @throws Refusal if it names another, none or several
     */
    void checkHost(HttpExchange exchange) {
        List<String> named = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        if (named.size() != 1 || !hosts.contains(named.get(0))) {
            throw new Refusal(
                    Refusal.MISDIRECTED,
                    "Host 应为 127.0.0.1 或 localhost 及本服务的端口，所填为“" + named + "”",
                    "Host must be 127.0.0.1 or localhost with the port of this server, was " + named);
        }
    }

    /**
     * Checks that what wants to change or to stay connected comes from a page of this server. Without a referrer a
     * browser calls the origin of a plain form {@code null}; then it has to say itself that the page is of the same
     * one.
     *
     * @throws Refusal if it does not
     */
    void checkOrigin(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String site = headers.getFirst("Sec-Fetch-Site");
        String origin = headers.getFirst("Origin");
        boolean own = ("http://" + headers.getFirst("Host")).equals(origin);
        boolean unnamed = "null".equals(origin) && SAME.equals(site);
        if (!(own || unnamed) || !(site == null || site.equals(SAME))) {
            throw new Refusal(
                    Refusal.FORBIDDEN,
                    "Origin 应为本页面，所填为“" + origin + "”",
                    "Origin must be this page's own, was '" + origin + "'");
        }
    }

    /**
     * Checks that a page that listens is not another site's. A browser sends no Origin with a request of the same one.
     *
     * @throws Refusal if it is
     */
    void checkListener(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String site = headers.getFirst("Sec-Fetch-Site");
        if (headers.containsKey("Origin") || !(site == null || site.equals(SAME))) {
            checkOrigin(exchange);
        }
    }

    /**
     * Checks what a form carries.
     *
     * @throws Refusal if it is not the token
     */
    void checkToken(String given) {
        if (!MessageDigest.isEqual(token.getBytes(UTF_8), given.getBytes(UTF_8))) {
            throw new Refusal(
                    Refusal.FORBIDDEN,
                    "token 不是本次运行的：请重新打开页面",
                    "token must be that of this run: please open the page again");
        }
    }
}
