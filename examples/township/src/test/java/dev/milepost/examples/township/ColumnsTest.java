// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    @ParameterizedTest
    @CsvSource({"abc,3", "绿城市,6", "（a）,5", "、,2", "m²,2", "Ａ,2"})
    void chineseIsTwoColumnsWide(String text, int width) {
        assertThat(Columns.width(text)).isEqualTo(width);
    }

    @Test
    void columnsLineUp() {
        List<String> lines = new Columns(
                        List.of(List.of("行动", "达标", "原因"), List.of("绿城市", "1", ""), List.of("食安", "12", "未报送 1")))
                .lines();
        assertThat(lines).containsExactly("行动    达标  原因", "绿城市     1", "食安      12  未报送 1");
    }

    @Test
    void screenKnowsWhetherItShowsChinese() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Screen.of(out, out, Charset.forName("GB18030")).showsChinese())
                .isTrue();
        assertThat(Screen.of(out, out, Charset.forName("ISO-8859-1")).showsChinese())
                .isFalse();
        assertThat(Screen.system().out()).isNotNull();
    }
}
