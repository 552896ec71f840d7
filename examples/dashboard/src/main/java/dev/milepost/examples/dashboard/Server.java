// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.milepost.observation.Observation;
import dev.milepost.storage.ScopeException;
import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers on the loopback address: {@code /} with the page, {@code /events} with what changes on it, {@code /enter} by
 * recording a figure. Whatever else is asked, or in another way, is refused with a reason.
 */
final class Server implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger(Server.class.getName());
    private static final int MOST_BYTES = 8192;
    private static final int ANSWERING = 8;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Guard guard;
    private final Viewers viewers;
    private final LiveCampaign campaign;
    private final EntryForm form;
    private final Locale usual;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Server(HttpServer server, LiveCampaign campaign, Locale usual, Viewers viewers) {
        this.server = server;
        this.campaign = campaign;
        this.usual = usual;
        this.viewers = viewers;
        this.guard = new Guard(server.getAddress().getPort());
        this.form = new EntryForm(campaign);
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(Viewers.MOST + ANSWERING, work -> {
            Thread thread = new Thread(work, "dashboard-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts.
     *
     * @param port the port; 0 for any that is free
     * @param usual the language of a page that asks for none
     * @throws IOException if the port is taken
     */
    static Server start(LiveCampaign campaign, int port, Locale usual, Viewers viewers) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        Server server = new Server(http, campaign, usual, viewers);
        campaign.addListener(viewers::changed);
        http.createContext("/", server::answer);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /** Where the page is. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** What a form must carry. */
    String token() {
        return guard.token();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            protect(exchange.getResponseHeaders());
            try {
                route(exchange);
            } catch (Refusal refusal) {
                refuse(exchange, refusal.status(), refusal.reason());
            } catch (ScopeException outside) {
                refuse(exchange, Refusal.FORBIDDEN, text(outside));
            } catch (MilepostException refused) {
                refuse(exchange, Refusal.CONFLICT, text(refused));
            } catch (RuntimeException fault) {
                LOGGER.log(System.Logger.Level.ERROR, "a fault of the program", fault);
                refuse(
                        exchange,
                        Refusal.FAULT,
                        LocalizedText.of("程序出错，请看其输出", "a fault of the program; see its output"));
            }
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        guard.checkHost(exchange);
        switch (exchange.getRequestURI().getPath()) {
            case "/" -> page(exchange);
            case "/events" -> events(exchange);
            case "/enter" -> enter(exchange);
            default -> throw new Refusal(Refusal.NOT_FOUND, "没有这一页", "there is no such page");
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        require("GET", exchange);
        Query query = query(exchange);
        String text = new Page(campaign, campaign.view(query.indicator()), query.locale(), guard.token()).text();
        send(exchange, 200, "text/html; charset=UTF-8", text);
    }

    private void events(HttpExchange exchange) throws IOException {
        require("GET", exchange);
        guard.checkListener(exchange);
        Query query = query(exchange);
        viewers.serve(exchange, () -> Picture.of(campaign.view(query.indicator()), query.locale()));
    }

    private void enter(HttpExchange exchange) throws IOException {
        require("POST", exchange);
        guard.checkOrigin(exchange);
        Query query = query(exchange);
        Fields fields = body(exchange);
        guard.checkToken(fields.get("token"));
        Observation fact = form.read(fields);
        campaign.enter(fact);
        if (accepts(exchange, "text/html")) {
            String back = "/"
                    + Query.of(query.indicator().id().value(), query.locale().getLanguage());
            exchange.getResponseHeaders().set("Location", back);
            exchange.sendResponseHeaders(303, -1);
        } else {
            say(exchange, 200, form.recorded(fact).in(query.locale()));
        }
    }

    private Query query(HttpExchange exchange) {
        return Query.of(Fields.of(exchange.getRequestURI().getRawQuery()), campaign, usual);
    }

    private static Fields body(HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.split(";", -1)[0].strip().equalsIgnoreCase(FORM)) {
            throw new Refusal(
                    Refusal.UNSUPPORTED_TYPE,
                    "Content-Type 应为 " + FORM + "，所填为“" + type + "”",
                    "Content-Type must be " + FORM + ", was '" + type + "'");
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Refusal(
                    Refusal.TOO_LARGE, "请求不能超过 " + MOST_BYTES + " 字节", "body must be " + MOST_BYTES + " bytes at most");
        }
        return Fields.of(new String(body, UTF_8));
    }

    private static void require(String method, HttpExchange exchange) {
        String given = exchange.getRequestMethod();
        if (!given.equals(method)) {
            exchange.getResponseHeaders().set("Allow", method);
            throw new Refusal(
                    Refusal.METHOD_NOT_ALLOWED,
                    "方法应为 " + method + "，所用为 " + given,
                    "method must be " + method + ", was " + given);
        }
    }

    private static boolean accepts(HttpExchange exchange, String type) {
        List<String> accepted = exchange.getRequestHeaders().getOrDefault("Accept", List.of());
        return accepted.stream().anyMatch(one -> one.contains(type));
    }

    private void refuse(HttpExchange exchange, int status, LocalizedText reason) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        boolean other = query != null && query.contains(usual.equals(Locale.ENGLISH) ? "lang=zh" : "lang=en");
        boolean english = usual.equals(Locale.ENGLISH) != other;
        say(exchange, status, reason.in(english ? Locale.ENGLISH : Locale.CHINESE));
    }

    private static LocalizedText text(MilepostException e) {
        return LocalizedText.of(e.message(Locale.CHINESE), e.message(Locale.ENGLISH));
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, "text/plain; charset=UTF-8", text + "\n");
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void protect(Headers headers) {
        headers.set("Content-Security-Policy", Page.POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
    }

    /** Stops; a second call does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            threads.shutdownNow();
            server.stop(0);
        }
    }
}
