// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class XlsxTextProperties {
    /** Of many characters, because what packs too well is taken for a bomb by who reads it back. */
    private static final String LONG = IntStream.range(0, 10_000)
            .mapToObj(i -> Character.toString(0x4E00 + i * 7919 % 20_000))
            .collect(Collectors.joining());

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "=cmd|'/c calc'!A0",
                        "+1",
                        "-1",
                        "@SUM(A1)",
                        "<b>",
                        "&amp;",
                        "]]>",
                        "\"",
                        "'",
                        " ",
                        "𠮷",
                        "😀",
                        "e\u0301",
                        "[",
                        "]",
                        ":",
                        "*",
                        "?",
                        "/",
                        "\\",
                        "\u202E",
                        "\u3000",
                        "_x0041_",
                        "_x005F_",
                        "年",
                        "history",
                        "12",
                        "javascript:alert(1)",
                        LONG)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("", parts))
                .filter(words -> !words.isBlank() && words.length() < 32_767);
    }

    @Property(tries = 15)
    void everyTextIsReadBackAndNoneIsAFormula(@ForAll("texts") List<String> texts) throws IOException {
        Block[] tables = texts.stream()
                .map(text -> (Block) BookSamples.column(List.of(Cell.text(text))))
                .toArray(Block[]::new);
        try (XSSFWorkbook book = BookSamples.book(BookSamples.document(tables)
                .title(texts.get(0))
                .banner(texts.get(1))
                .build())) {
            for (int i = 0; i < texts.size(); i++) {
                XSSFSheet sheet = book.getSheetAt(i + 1);
                assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo(texts.get(i));
            }
            book.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
        }
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return words().list().ofSize(3);
    }

    @Property(tries = 100)
    void sheetNamesAreValidAndUnique(@ForAll("wanted") @Size(max = 40) List<String> wanted) {
        SheetNames names = new SheetNames();
        Set<String> given = new HashSet<>();
        for (String one : wanted) {
            String name = names.give(one);
            assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(31).doesNotContainPattern("[\\[\\]:*?/\\\\]");
            assertThat(name).doesNotStartWith("'").doesNotEndWith("'").isNotEqualToIgnoringCase("history");
            assertThat(name.codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
            assertThat(given.add(name.toLowerCase(Locale.ROOT))).as(name).isTrue();
        }
    }

    @Provide
    Arbitrary<List<String>> wanted() {
        return words().list().ofMinSize(1).map(words -> {
            List<String> twice = new ArrayList<>(words);
            twice.addAll(words);
            return twice;
        });
    }
}
