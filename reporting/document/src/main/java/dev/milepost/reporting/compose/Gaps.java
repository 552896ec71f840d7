// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Inline;
import dev.milepost.text.LocalizedText;
import java.util.List;

/** What a body leaves for a person to fill in, and why it cannot be final with it. */
final class Gaps {

    private Gaps() {}

    static List<String> of(List<Block> body) {
        return Block.flat(body).stream()
                .filter(Block.Paragraph.class::isInstance)
                .flatMap(block -> ((Block.Paragraph) block).inlines().stream())
                .filter(Inline.Gap.class::isInstance)
                .map(Inline::text)
                .toList();
    }

    static List<LocalizedText> reasons(List<String> gaps) {
        return gaps.stream()
                .map(gap -> LocalizedText.of("请补充：" + gap, "please add: " + gap))
                .toList();
    }
}
