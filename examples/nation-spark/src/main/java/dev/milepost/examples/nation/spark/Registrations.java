// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.spark;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import dev.milepost.examples.nation.data.Report;
import dev.milepost.examples.nation.data.Reports;
import org.apache.spark.serializer.KryoRegistrator;

/** How Spark writes what it sends about. Spark makes it by its name, on the driver and on every executor. */
public final class Registrations implements KryoRegistrator {

    /** As Spark asks for it. */
    public Registrations() {}

    @Override
    public void registerClasses(Kryo kryo) {
        kryo.register(Report.class, new ReportSerializer());
        kryo.register(Reports.class, new JavaSerializer());
        kryo.register(Territory.class, new JavaSerializer());
    }
}
