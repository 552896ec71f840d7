// SPDX-License-Identifier: Apache-2.0
package dev.milepost;

import dev.milepost.campaign.BlackListEntry;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.CarriedKind;
import dev.milepost.campaign.CarriedOver;
import dev.milepost.campaign.Department;
import dev.milepost.campaign.Origin;
import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.dossier.Dossier;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.InspectionId;
import dev.milepost.inspection.InspectionKind;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import dev.milepost.responsibility.AttendanceEntry;
import dev.milepost.responsibility.Honour;
import dev.milepost.responsibility.ResponsibilityMeasure;
import dev.milepost.responsibility.ResponsibilityRegister;
import dev.milepost.text.LocalizedText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of who answers for what, and of what comes from earlier campaigns. */
public final class ResponsibilityDomain extends DomainContextBase {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 1);
    private static final String SITE = "school";

    private final PartsDomain parts = new PartsDomain();

    /** Creates the generators; jqwik calls this. */
    public ResponsibilityDomain() {}

    @Provide
    public Arbitrary<Department> departments() {
        Arbitrary<Department.Officer> officers = Combinators.combine(
                        parts.words(), Arbitraries.integers().between(1, 3))
                .as(Department.Officer::new);
        return Combinators.combine(
                        parts.words(),
                        Arbitraries.of(CampaignDomain.UNITS).optional(),
                        officers.list().ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as((name, unit, posts, keeps) -> new Department("某办", name, unit, posts, keeps));
    }

    @Provide
    public Arbitrary<ResponsibilityZone> zones() {
        Arbitrary<Set<DayOfWeek>> days =
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(3);
        return Builders.withBuilder(() -> ResponsibilityZone.builder("zone"))
                .use(parts.words())
                .in((builder, text) -> builder.area(text).keeper(text))
                .use(days)
                .in(ResponsibilityZone.Builder::cleaningDays)
                .use(Arbitraries.of(CampaignDomain.UNITS))
                .withProbability(0.5)
                .in(ResponsibilityZone.Builder::keeperUnit)
                .use(Arbitraries.just(DAY))
                .withProbability(0.5)
                .in(ResponsibilityZone.Builder::from)
                .use(Arbitraries.just(DAY.plusDays(90)))
                .withProbability(0.5)
                .in(ResponsibilityZone.Builder::to)
                .use(Arbitraries.just(SITE).list().ofMaxSize(1))
                .in(ResponsibilityZone.Builder::sites)
                .use(Arbitraries.of(CampaignDomain.UNITS).list().ofMaxSize(2))
                .in(ResponsibilityZone.Builder::units)
                .build(ResponsibilityZone.Builder::build);
    }

    @Provide
    public Arbitrary<AttendanceEntry> attendanceEntries() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(true, false),
                        parts.words(),
                        Arbitraries.integers().between(0, 40).optional(),
                        parts.words().optional())
                .as((day, attended, by, heads, remark) -> new AttendanceEntry(
                        "zone", DAY.plusDays(day), attended, by, attended ? heads : Optional.empty(), remark));
    }

    @Provide
    public Arbitrary<HolidayCalendar> calendars() {
        return Arbitraries.of(
                HolidayCalendar.none(),
                HolidayCalendar.of(Set.of(DAY, DAY.plusDays(1)), Set.of(LocalDate.of(2023, 5, 6))));
    }

    @Provide
    public Arbitrary<ResponsibilityRegister> registers() {
        Arbitrary<ResponsibilityRegister.Emission> emissions = Combinators.combine(
                        Arbitraries.of(ResponsibilityMeasure.class), Arbitraries.of(PartsDomain.ELEMENTS))
                .as(ResponsibilityRegister.Emission::new);
        return Combinators.combine(
                        parts.words().list().ofMaxSize(2),
                        attendanceEntries()
                                .list()
                                .uniqueElements(AttendanceEntry::date)
                                .ofMaxSize(3),
                        emissions.list().ofMaxSize(2))
                .as((kinds, log, emitted) -> ResponsibilityRegister.builder()
                        .ownedKinds(kinds)
                        .attendance(log)
                        .emissions(emitted)
                        .build());
    }

    @Provide
    public Arbitrary<Honour> honours() {
        Arbitrary<Honour.Review> reviews = Combinators.combine(
                        Arbitraries.of(DAY.plusDays(200)).optional(),
                        Arbitraries.of(DAY.plusDays(210), DAY.plusDays(260)).optional())
                .as((opens, passed) -> new Honour.Review(opens, DAY.plusDays(250), passed));
        return Builders.withBuilder(() -> Honour.builder("honour").awardedOn(DAY))
                .use(parts.words())
                .in((builder, text) -> builder.name(text).level(text))
                .use(Arbitraries.of(CampaignDomain.UNITS))
                .in(Honour.Builder::unit)
                .use(Arbitraries.just(DAY.plusDays(300)))
                .withProbability(0.5)
                .in(Honour.Builder::withdrawnOn)
                .use(reviews.list().ofMaxSize(1))
                .in(Honour.Builder::reviews)
                .build(Honour.Builder::build);
    }

    /** The dossier with a register, honours, and whatever of it may come from earlier campaigns doing so. */
    Arbitrary<Dossier> extended(Dossier dossier) {
        Arbitrary<ResponsibilityRegister> register =
                registers().map(one -> dossier.campaign().zones().isEmpty() ? withoutLog(one) : one);
        return Combinators.combine(
                        register,
                        honours().list().ofMaxSize(1),
                        parts.words(),
                        Arbitraries.of(true, false),
                        new ReleaseDomain().releases().list().ofMaxSize(1))
                .as((one, honours, words, carried, releases) -> {
                    Dossier.Builder builder = dossier.toBuilder()
                            .register(one)
                            .honours(honours)
                            .reporting(dossier.reporting().withReleases(releases));
                    return (carried ? carriedInto(builder, dossier, words) : builder).build();
                });
    }

    private static ResponsibilityRegister withoutLog(ResponsibilityRegister register) {
        return ResponsibilityRegister.builder()
                .ownedKinds(register.ownedKinds())
                .emissions(register.emissions())
                .build();
    }

    private static Dossier.Builder carriedInto(Dossier.Builder builder, Dossier dossier, LocalizedText words) {
        List<CarriedOver> carried = new ArrayList<>();
        dossier.campaign()
                .targets()
                .forEach(one -> carried.add(carried(CarriedKind.TARGET, one.id().value())));
        dossier.campaign()
                .projects()
                .forEach(
                        one -> carried.add(carried(CarriedKind.PROJECT, one.id().value())));
        dossier.campaign().tasks().forEach(one -> carried.add(carried(CarriedKind.TASK, one.id())));
        carried.add(carried(CarriedKind.BLACK_LIST_ENTRY, "black"));
        carried.add(carried(CarriedKind.FINDING, "old/f1"));
        return builder.carriedInspections(List.of(inspection(words)))
                .blackList(List.of(new BlackListEntry("black", OrgUnitId.of("v0"), Period.parse("2022Q4"), words)))
                .carriedOver(carried);
    }

    private static Inspection inspection(LocalizedText words) {
        return Inspection.builder(InspectionId.of("old"), InspectionKind.ROUTINE)
                .theme(words)
                .period(Period.year(2022))
                .unit(OrgUnitId.of("v0"))
                .findings(List.of(Finding.builder("f1")
                        .type(words)
                        .description(words)
                        .raisedOn(LocalDate.of(2022, 5, 1))
                        .build()))
                .build();
    }

    private static CarriedOver carried(CarriedKind kind, String id) {
        return new CarriedOver(
                kind,
                id,
                List.of(
                        new Origin(CampaignId.of("某镇-2021"), kind, id),
                        new Origin(CampaignId.of("某镇-2022"), kind, id)));
    }
}
