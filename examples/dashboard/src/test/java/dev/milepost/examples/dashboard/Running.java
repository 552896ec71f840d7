// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.milepost.dossier.Dossier;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A server over a store in memory, and how it is asked: by hand, so that nothing is added or left out. */
final class Running implements AutoCloseable {

    static final Duration PULSE = Duration.ofMillis(200);

    private final CampaignStore store;
    private final LiveCampaign campaign;
    private final Viewers viewers = new Viewers(PULSE);
    private final Server server;

    private Running(CampaignStore store, String scope) {
        Dossier dossier = store.find(store.campaigns().get(0)).orElseThrow().dossier();
        this.store = store;
        this.campaign = LiveCampaign.of(store, dossier, OrgUnitId.of(scope), Sample.DAY);
        try {
            this.server = Server.start(campaign, 0, Locale.ENGLISH, viewers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample, seen from a unit. */
    static Running at(String scope) {
        CampaignStore store = CampaignStores.inMemory(() -> Instant.parse("2023-10-01T00:00:00Z"));
        Sample.fill(store, Sample.DAY);
        return new Running(store, scope);
    }

    /** A dossier without facts, seen from its town. */
    static Running of(Dossier dossier) {
        CampaignStore store = CampaignStores.inMemory(() -> Instant.parse("2023-10-01T00:00:00Z"));
        store.save(dossier, 0);
        return new Running(store, "town");
    }

    CampaignStore store() {
        return store;
    }

    LiveCampaign campaign() {
        return campaign;
    }

    Viewers viewers() {
        return viewers;
    }

    Server server() {
        return server;
    }

    int port() {
        return server.address().getPort();
    }

    String host() {
        return "127.0.0.1:" + port();
    }

    /**
     * An answer.
     *
     * @param status its status
     * @param headers its headers by name in lower case
     * @param body its body
     */
    record Answer(int status, Map<String, String> headers, String body) {}

    Answer get(String path) {
        return send("GET " + path, List.of("Host: " + host()), "");
    }

    /** Enters a figure as the page does. */
    Answer enter(String unit, String element, String period, String value) {
        return post(
                Map.of("token", server.token(), "unit", unit, "element", element, "period", period, "value", value));
    }

    Answer post(Map<String, String> fields) {
        return post(encoded(fields));
    }

    Answer post(String body) {
        return send("POST /enter", usual(), body);
    }

    /** The headers of the page's own request. */
    List<String> usual() {
        return new ArrayList<>(List.of(
                "Host: " + host(),
                "Origin: http://" + host(),
                "Content-Type: application/x-www-form-urlencoded;charset=UTF-8",
                "Accept: text/plain"));
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Sends a request line, these headers alone and a body. */
    Answer send(String line, List<String> headers, String body) {
        byte[] bytes = body.getBytes(UTF_8);
        StringBuilder head = new StringBuilder(line + " HTTP/1.1\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        head.append("Content-Length: ").append(bytes.length).append("\r\nConnection: close\r\n\r\n");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(head.toString().getBytes(UTF_8));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return answer(new String(socket.getInputStream().readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(String text) {
        int blank = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, blank).split("\r\n", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int at = 1; at < lines.length; at++) {
            int colon = lines[at].indexOf(':');
            headers.put(
                    lines[at].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[at].substring(colon + 1).strip());
        }
        return new Answer(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, text.substring(blank + 4));
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
