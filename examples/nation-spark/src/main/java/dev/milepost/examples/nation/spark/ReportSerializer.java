// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.spark;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import dev.milepost.examples.nation.data.Report;

/** Writes a report in some ten bytes; most of what goes through the shuffle are reports. */
final class ReportSerializer extends Serializer<Report> {

    ReportSerializer() {
        super(false, true);
    }

    @Override
    public void write(Kryo kryo, Output output, Report report) {
        output.writeVarInt(report.unit(), true);
        output.writeByte(report.measure());
        output.writeByte(report.month());
        output.writeVarInt(report.revision(), true);
        output.writeBoolean(report.isAsserted());
        output.writeVarLong(report.cents(), false);
    }

    @Override
    public Report read(Kryo kryo, Input input, Class<Report> type) {
        return new Report(
                input.readVarInt(true),
                input.readByte(),
                input.readByte(),
                input.readVarInt(true),
                input.readBoolean(),
                input.readVarLong(false));
    }
}
