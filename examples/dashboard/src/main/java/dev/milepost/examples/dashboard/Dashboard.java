// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.milepost.campaign.CampaignId;
import dev.milepost.dossier.Dossier;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import dev.milepost.text.MilepostException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Opens a store and serves its live page on this machine until the program is stopped. An empty store is filled with
 * the sample of an invented township.
 *
 * <p>Exit codes: 0 done; 2 an option or the store is wrong; 1 a fault of the program.
 */
public final class Dashboard {

    private static final int WRONG = 2;

    private final Options options;
    private final PrintStream out;

    private Dashboard(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /**
     * Runs the program until Ctrl-C; if it fails, ends it with its exit code.
     *
     * @param args the options; {@code --help} lists them
     */
    public static void main(String[] args) {
        PrintStream screen = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        PrintStream wrong = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        int code = run(List.of(args), screen, wrong);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the program and returns its exit code. */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        Options options = new Options();
        CommandLine command = new CommandLine(options);
        Locale language = args.contains("en") || args.contains("--lang=en") ? Locale.ENGLISH : Locale.CHINESE;
        try {
            command.parseArgs(args.toArray(String[]::new));
            if (options.help()) {
                command.usage(out);
            } else {
                new Dashboard(options, out).serve();
            }
            return 0;
        } catch (ParameterException e) {
            err.println(e.getMessage() + " (--help)");
            return WRONG;
        } catch (WrongInputException e) {
            err.println(e.message(language));
            return WRONG;
        } catch (MilepostException e) {
            err.println(e.message(language));
            return WRONG;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void serve() throws InterruptedException {
        Locale locale = options.locale();
        int port = options.port();
        try (CampaignStore store = CampaignStores.open("jdbc:sqlite:" + options.store(), InstantSource.system());
                Server server = Server.start(open(store), port, locale, new Viewers())) {
            out.println((locale.equals(Locale.CHINESE) ? "实时看板：" : "live dashboard: ") + server.address());
            if (options.once()) {
                ask(server);
            } else {
                out.println(locale.equals(Locale.CHINESE) ? "按 Ctrl-C 停止" : "Ctrl-C stops it");
                untilStopped(server);
            }
        } catch (BindException e) {
            throw new WrongInputException("--port " + port + " 已被占用", "--port " + port + " is taken");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void untilStopped(Server server) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        stopped.await();
    }

    private void ask(Server server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.address()).build();
        int length = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofByteArray())
                .body()
                .length;
        out.println(length + " bytes");
    }

    /**
     * The campaign of the store as the options ask for it; an empty store gets the sample first.
     *
     * @throws WrongInputException if the store lacks the campaign, or its organisation the unit
     */
    private LiveCampaign open(CampaignStore store) {
        Optional<LocalDate> asked = options.asOf();
        boolean isEmpty = store.campaigns().isEmpty();
        LocalDate usual = Sample.DAY;
        if (isEmpty) {
            Sample.fill(store, asked.orElse(usual));
        }
        CampaignId id = campaign(store.campaigns());
        Dossier dossier = store.find(id).orElseThrow().dossier();
        LocalDate day = asked.orElseGet(
                () -> Sample.isOf(dossier) ? usual : dossier.campaign().period().lastDay());
        OrgUnitId scope = options.scope().orElse(dossier.campaign().unit());
        try {
            return LiveCampaign.of(store, dossier, scope, day);
        } catch (IllegalArgumentException e) {
            throw new WrongInputException("--scope：" + e.getMessage(), "--scope: " + e.getMessage());
        }
    }

    private CampaignId campaign(List<CampaignId> stored) {
        Optional<CampaignId> asked = options.campaign();
        if (asked.filter(id -> !stored.contains(id)).isPresent() || (asked.isEmpty() && stored.size() > 1)) {
            throw new WrongInputException(
                    "--campaign 应为 " + stored + " 之一，所填为 "
                            + asked.map(CampaignId::value).orElse("空"),
                    "--campaign must be one of " + stored + ", was "
                            + asked.map(CampaignId::value).orElse("not given"));
        }
        return asked.orElseGet(() -> stored.get(0));
    }
}
