// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * One MariaDB server for all tests, started by the first that asks where its programs are, in a directory of its own.
 */
final class MariaDbServer {

    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/sbin"), Path.of("/usr/bin"), Path.of("/usr/libexec"), Path.of("/usr/local/bin"));
    private static final String USER = "?user=root&sslMode=disable";
    private static final Object LOCK = new Object();
    private static @Nullable String url;
    private static @Nullable String problem;

    private MariaDbServer() {}

    /** A database of its own; skips the test where no server can be started. */
    static DatabasePlace place() {
        String server = url();
        return DatabasePlace.create(server + USER, "DATABASE", name -> server + name + USER);
    }

    private static String url() {
        Assumptions.assumeTrue(isThere(), () -> "no MariaDB could be started here: " + problem);
        return requireNonNull(url);
    }

    private static boolean isThere() {
        synchronized (LOCK) {
            if (url == null && problem == null) {
                start();
            }
            return problem == null;
        }
    }

    /** Skips properties; a broken assumption would count as a case that was not tried. */
    static final class OrSkip implements SkipExecutionHook {

        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return isThere() ? SkipResult.doNotSkip() : SkipResult.skip(requireNonNull(problem));
        }
    }

    private static void start() {
        try {
            Path directory = Files.createTempDirectory("mariadb");
            Path data = directory.resolve("data");
            run(List.of(
                    program("mariadb-install-db"),
                    "--no-defaults",
                    "--datadir=" + data,
                    "--auth-root-authentication-method=normal",
                    "--skip-test-db"));
            int port = freePort();
            Process server = new ProcessBuilder(arguments(directory, port))
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory)));
            url = awaited(server, "jdbc:mariadb://127.0.0.1:" + port + "/");
        } catch (IOException | IllegalStateException | InterruptedException e) {
            problem = e.toString();
        }
    }

    private static List<String> arguments(Path directory, int port) {
        List<String> arguments = new ArrayList<>(List.of(
                program("mariadbd"),
                "--no-defaults",
                "--datadir=" + directory.resolve("data"),
                "--socket=" + directory.resolve("socket"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--innodb-flush-log-at-trx-commit=0"));
        if (System.getProperty("user.name").equals("root")) {
            arguments.add("--user=root");
        }
        return arguments;
    }

    private static String program(String name) {
        return PROGRAMS.stream()
                .map(directory -> directory.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " was not found"))
                .toString();
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String awaited(Process server, String address) throws InterruptedException {
        String last = "it ended";
        for (int i = 0; i < 300 && server.isAlive(); i++) {
            try {
                DriverManager.getConnection(address + USER).close();
                return address;
            } catch (SQLException notYet) {
                last = notYet.getMessage();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("mariadbd did not answer: " + last);
    }

    private static void stop(Process server, Path directory) {
        server.destroy();
        try {
            server.waitFor(20, TimeUnit.SECONDS);
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | InterruptedException e) {
            // What is left lies in the directory for temporary files.
            return;
        }
    }
}
