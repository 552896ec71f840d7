// SPDX-License-Identifier: Apache-2.0

/** What was promised, what was seen, how far one is from the other: the domain, its calculation and its storage SPI. */
module dev.milepost.core {
    requires static transitive org.jspecify;
    requires java.sql;
    requires com.google.common;
    requires org.slf4j;
    requires tools.jackson.databind;

    exports dev.milepost.text;
    exports dev.milepost.quantity;
    exports dev.milepost.period;
    exports dev.milepost.organisation;
    exports dev.milepost.explanation;
    exports dev.milepost.formula;
    exports dev.milepost.indicator;
    exports dev.milepost.campaign;
    exports dev.milepost.observation;
    exports dev.milepost.responsibility;
    exports dev.milepost.inspection;
    exports dev.milepost.grading;
    exports dev.milepost.submission;
    exports dev.milepost.dossier;
    exports dev.milepost.rollup;
    exports dev.milepost.progress;
    exports dev.milepost.scoring;
    exports dev.milepost.plausibility;
    exports dev.milepost.edition;
    exports dev.milepost.catalogue;
    exports dev.milepost.json;
    exports dev.milepost.storage;
    exports dev.milepost.storage.file;
    exports dev.milepost.storage.jdbc;

    uses dev.milepost.catalogue.CataloguePackProvider;
    uses dev.milepost.plausibility.ConsistencyRule;
    uses dev.milepost.storage.CampaignStoreProvider;

    provides dev.milepost.catalogue.CataloguePackProvider with
            dev.milepost.json.BuiltInPacks;
    provides dev.milepost.storage.CampaignStoreProvider with
            dev.milepost.storage.InMemoryCampaignStoreProvider,
            dev.milepost.storage.file.FileCampaignStoreProvider,
            dev.milepost.storage.jdbc.JdbcCampaignStoreProvider;
}
