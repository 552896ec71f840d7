// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import dev.milepost.campaign.CampaignId;
import dev.milepost.organisation.OrgUnitId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options as they were typed, and what they mean. */
@Command(
        name = "dashboard",
        usageHelpWidth = 100,
        description = {
            "在本机打开实时看板：录入一个数据，本单位及各上级单位的数据、状态和图随即变化。",
            "Serves a live page on this machine: enter a figure, and those of the unit and all above it change."
        })
final class Options {

    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = {
                "SQLite 数据文件，默认 dashboard.db；为空时放入样例数据",
                "the SQLite file, dashboard.db by default; where it is empty, the sample goes in"
            })
    private String store = "dashboard.db";

    @Option(
            names = "--campaign",
            paramLabel = "ID",
            description = {"数据文件中有多个活动时须指定", "which campaign, where the store has several"})
    private @Nullable String campaign;

    @Option(
            names = "--scope",
            paramLabel = "UNIT",
            description = {
                "可查看、可录入的单位及其下级，默认为活动所在单位",
                "the unit that may be seen and entered with all below it; by default that of the campaign"
            })
    private @Nullable String scope;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = {
                "截至日期；默认为活动时段的最后一天，样例为 2023-09-30",
                "the day spoken of; by default the last of the campaign's period, of the sample 2023-09-30"
            })
    private @Nullable String asOf;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = {"端口，默认 0，即任一空闲端口", "the port; 0, the default, for any that is free"})
    private int port = 0;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = {"页面最初的语言和提示的语言，默认 zh", "language of the page at first, and of messages; zh by default"})
    private String language = "zh";

    @Option(
            names = "--once",
            defaultValue = "${sys:dashboard.once:-false}",
            description = {"只读取一次自己的页面，随即结束", "asks its own page once and ends"})
    private boolean once;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = {"显示本说明", "show this help"})
    private boolean help;

    Options() {}

    boolean help() {
        return help;
    }

    boolean once() {
        return once;
    }

    String store() {
        return store;
    }

    Optional<CampaignId> campaign() {
        return read("--campaign", campaign, CampaignId::of);
    }

    Optional<OrgUnitId> scope() {
        return read("--scope", scope, OrgUnitId::of);
    }

    Optional<LocalDate> asOf() {
        try {
            return Optional.ofNullable(asOf).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new WrongInputException(
                    "--as-of 应为 2023-09-30 这样的日期，所填为“" + asOf + "”",
                    "--as-of must be a date such as 2023-09-30, was '" + asOf + "'");
        }
    }

    int port() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new WrongInputException("--port 应为 0 至 65535，所填为 " + port, "--port must be 0 to 65535, was " + port);
        }
        return port;
    }

    Locale locale() {
        return switch (language) {
            case "zh" -> Locale.CHINESE;
            case "en" -> Locale.ENGLISH;
            default ->
                throw new WrongInputException(
                        "--lang 应为 zh 或 en，所填为“" + language + "”", "--lang must be zh or en, was '" + language + "'");
        };
    }

    private static <T> Optional<T> read(String name, @Nullable String text, Function<String, T> reader) {
        try {
            return Optional.ofNullable(text).map(reader);
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(name + " 有误：" + e.getMessage(), name + ": " + e.getMessage());
        }
    }
}
