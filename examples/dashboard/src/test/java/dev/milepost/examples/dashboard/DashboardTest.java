// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is started. */
class DashboardTest {

    @TempDir
    private Path directory;

    private record Run(int code, String out, String err) {}

    private Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Dashboard.run(List.of(args), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    private String store() {
        return directory.resolve("store.db").toString();
    }

    @Test
    void theSampleGoesIntoAnEmptyStoreAndStaysThere() {
        Run first = run("--store", store(), "--once");
        assertThat(first.err()).isEmpty();
        assertThat(first.code()).isZero();
        assertThat(first.out())
                .containsPattern("实时看板：http://127\\.0\\.0\\.1:[0-9]+/")
                .contains(" bytes");

        Run second =
                run("--store=" + store(), "--once", "--lang=en", "--scope", "v1", "--campaign", "sample-township-demo");
        assertThat(second.code()).isZero();
        assertThat(second.out()).contains("live dashboard: http://127.0.0.1:");
    }

    @Test
    void wrongOptionsAreNamed() {
        assertThat(run("--port", "70000").err()).isEqualTo("--port 应为 0 至 65535，所填为 70000\n");
        assertThat(run("--port=-1", "--lang=en").err()).isEqualTo("--port must be 0 to 65535, was -1\n");
        assertThat(run("--lang", "fr").err()).startsWith("--lang 应为");
        assertThat(run("--store", store(), "--as-of", "soon").err()).startsWith("--as-of 应为");
        assertThat(run("--store", store(), "--once", "--lang", "en", "--scope", "v99")
                        .err())
                .contains("--scope: ", "v99");
        assertThat(run("--store", store(), "--once", "--scope", "a/b").err()).contains("--scope 有误");
        assertThat(run("--store", store(), "--once", "--lang=en", "--campaign", "x")
                        .err())
                .isEqualTo("--campaign must be one of [sample-township-demo], was x\n");
        assertThat(run("--nonsense").err()).contains("--nonsense");
        assertThat(run("--store", directory.resolve("no/such/dir.db").toString(), "--once")
                        .code())
                .isEqualTo(2);
        assertThat(run("--nonsense").code()).isEqualTo(2);
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Run run = run("--store", store(), "--once", "--lang=en", "--port", port);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).isEqualTo("--port " + port + " is taken\n");
        }
    }

    @Test
    void helpNamesTheOptions() {
        Run help = run("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("--store", "--scope", "--port", "--as-of", "--campaign", "--once");
    }
}
