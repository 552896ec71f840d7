// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.Scalars.DATE;
import static dev.milepost.json.Scalars.LEVEL;
import static dev.milepost.json.Scalars.RATIO;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.UNIT_ID;
import static dev.milepost.json.Scalars.WORDS;

import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.Site;
import dev.milepost.organisation.Succession;
import java.util.List;

/** Codecs of who reports, and of the places in the units. */
final class OrganisationCodecs {

    private static final Codec<OrgUnit> UNIT = ObjectCodec.<OrgUnit, OrgUnit.Builder>of(
                    in -> OrgUnit.builder(in.get("id", UNIT_ID), in.get("level", LEVEL)), OrgUnit.Builder::build)
            .given("id", UNIT_ID, OrgUnit::id)
            .given("level", LEVEL, OrgUnit::level)
            .required("name", WORDS, OrgUnit::name, OrgUnit.Builder::name)
            .optional("parent", UNIT_ID, OrgUnit::parent, OrgUnit.Builder::parent)
            .optional("opens", DATE, OrgUnit::opens, OrgUnit.Builder::opens)
            .optional("closes", DATE, OrgUnit::closes, OrgUnit.Builder::closes);

    private static final Codec<Succession> SUCCESSION = ObjectCodec.record(in -> new Succession(
                    in.get("from", UNIT_ID), in.get("to", UNIT_ID), in.get("date", DATE), in.get("share", RATIO)))
            .given("from", UNIT_ID, Succession::from)
            .given("to", UNIT_ID, Succession::to)
            .given("date", DATE, Succession::date)
            .given("share", RATIO, Succession::share);

    static final Codec<Site> SITE = ObjectCodec.record(in ->
                    new Site(in.get("id", TEXT), in.get("kind", WORDS), in.get("name", WORDS), in.get("unit", UNIT_ID)))
            .given("id", TEXT, Site::id)
            .given("kind", WORDS, Site::kind)
            .given("name", WORDS, Site::name)
            .given("unit", UNIT_ID, Site::unit);

    static final Codec<OrgTree> TREE = ObjectCodec.record(
                    in -> OrgTree.of(in.get("units", UNIT.list()), in.list("successions", SUCCESSION)))
            .given("units", UNIT.list(), tree -> List.copyOf(tree.units()))
            .givenList("successions", SUCCESSION, OrgTree::successions);

    private OrganisationCodecs() {}
}
