// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import static java.util.Objects.requireNonNull;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import dev.milepost.text.NearestNames;
import java.util.List;
import java.util.Optional;

/** The common kinds of activity, with the words of offices. Rule 8.2. */
public final class ActivityKinds {

    /** 会议. */
    public static final ActivityKind MEETING = kind("meeting");

    /** 培训. */
    public static final ActivityKind TRAINING = kind("training");

    /** 宣传. */
    public static final ActivityKind PUBLICITY = kind("publicity");

    /** 义诊. */
    public static final ActivityKind FREE_CLINIC = kind("free-clinic");

    /** 健康体检. */
    public static final ActivityKind HEALTH_CHECK = kind("health-check");

    /** 环境整治. */
    public static final ActivityKind CLEAN_UP = kind("clean-up");

    /** 绿化. */
    public static final ActivityKind GREENING = kind("greening");

    /** 消杀. */
    public static final ActivityKind DISINFECTION = kind("disinfection");

    /** 监测. */
    public static final ActivityKind MONITORING = kind("monitoring");

    /** 巡查. */
    public static final ActivityKind PATROL = kind("patrol");

    /** 比赛. */
    public static final ActivityKind CONTEST = kind("contest");

    /** 走访. */
    public static final ActivityKind HOME_VISIT = kind("home-visit");

    private static final List<ActivityKind> ALL = List.of(
            MEETING,
            TRAINING,
            PUBLICITY,
            FREE_CLINIC,
            HEALTH_CHECK,
            CLEAN_UP,
            GREENING,
            DISINFECTION,
            MONITORING,
            PATROL,
            CONTEST,
            HOME_VISIT);

    private ActivityKinds() {}

    /** All common kinds. */
    public static List<ActivityKind> all() {
        return ALL;
    }

    /** Finds a common kind by its code. */
    public static Optional<ActivityKind> find(String code) {
        requireNonNull(code, "code");
        return ALL.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /**
     * Gets a common kind by its code.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest codes
     */
    public static ActivityKind get(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("activity kind must be known, was '" + code
                        + "'; nearest: "
                        + String.join(
                                ", ",
                                NearestNames.of(
                                        code,
                                        ALL.stream().map(ActivityKind::code).toList(),
                                        3))));
    }

    /**
     * The kind that an office means by a word, under that word: the common kind of that Chinese name, else of that
     * English name, else one of the office's own, whose code is the word itself.
     */
    public static ActivityKind named(LocalizedText word) {
        String code = ALL.stream()
                .filter(kind -> kind.name().zh().equals(word.zh()))
                .findFirst()
                .or(() -> ALL.stream()
                        .filter(kind -> kind.name().en().equalsIgnoreCase(word.en()))
                        .findFirst())
                .map(ActivityKind::code)
                .orElse(word.zh().isBlank() ? word.en() : word.zh());
        return new ActivityKind(code, word);
    }

    private static ActivityKind kind(String code) {
        return new ActivityKind(code, Glossary.get("activitykind." + code));
    }
}
