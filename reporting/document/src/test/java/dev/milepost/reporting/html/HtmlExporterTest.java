// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.tck.DocumentSamples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlExporterTest {

    private static String html(ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlExporter().export(document, out);
        return out.toString(UTF_8);
    }

    private static Document parsed(ReportDocument document) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html(document).getBytes(UTF_8)));
    }

    private static List<String> texts(Document page, String tag) {
        List<String> texts = new ArrayList<>();
        NodeList elements = page.getElementsByTagName(tag);
        for (int i = 0; i < elements.getLength(); i++) {
            texts.add(elements.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void printsEveryPartInItsPlace() throws Exception {
        String page = html(DocumentSamples.chinese());

        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        assertThat(page.substring(page.indexOf("<body>"))).isEqualTo("""
                <body>
                <header class="banner">虚构示例</header>
                <main>
                <div class="body">
                <h1>某镇2023年爱国卫生工作总结</h1>
                <p class="addressee">县爱卫办：</p>
                <p>全年工作总结如下。</p>
                <h2>一、工作开展情况</h2>
                <h3>（一）绿城市</h3>
                <p>建成绿道<a class="figure" href="#note-1">12公里</a>，其中<mark class="gap">【请补充：新建长度】</mark>。</p>
                <p>3处节点。</p>
                <ul>
                <li>宣传</li>
                <li>督查</li>
                </ul>
                </div>
                <p>附件：</p>
                <ol>
                <li><a href="#annex-1">指标完成情况</a></li>
                <li><a href="#annex-2">核对清单</a></li>
                </ol>
                <div class="signature">
                <p>某镇人民政府</p>
                <p><time datetime="2023-12-31">2023年12月31日</time></p>
                </div>
                <section class="annex landscape" id="annex-1">
                <h2>附件1 指标完成情况</h2>
                <h3>一、七个专项行动</h3>
                <div class="scroll"><table>
                <caption>表1\u3000指标一览</caption>
                <thead><tr><th scope="col">指标</th><th scope="col">单位</th><th scope="col">数值</th></tr></thead>
                <tbody>
                <tr><td class="left">绿道|长度</td><td class="center">公里</td><td class="right good">\
                <a class="figure" href="#note-1">12 达标</a></td></tr>
                <tr><td class="left">公园</td><td class="center"></td><td class="right missing">\
                <a class="figure" href="#note-1">未报送</a></td></tr>
                <tr><td class="left">节点</td><td class="center">处</td><td class="right">3</td></tr>
                </tbody></table></div>
                <p class="note">注：截至年底。</p>
                </section>
                <section class="annex" id="annex-2">
                <h2>附件2 核对清单</h2>
                <ul class="check">
                <li>补报<mark class="gap">【请补充：人数】</mark></li>
                </ul>
                <ol>
                <li>一项</li>
                </ol>
                </section>
                <section class="explanations">
                <h2>数据说明</h2>
                <details><summary>绿道长度</summary><div id="note-1">
                <p>5公里 + 7公里 = 12公里</p>
                <p>A &lt; B &amp; C</p>
                </div></details>
                </section>
                </main>
                </body></html>
                """);
    }

    @Test
    void everyLinkHasItsTarget() throws Exception {
        Document page = parsed(DocumentSamples.chinese());
        List<String> ids = new ArrayList<>();
        List<String> links = new ArrayList<>();
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            ids.add("#" + element.getAttribute("id"));
            if (element.hasAttribute("href")) {
                links.add(element.getAttribute("href"));
            }
        }
        assertThat(links).hasSize(5).isSubsetOf(ids);
    }

    @Test
    void allowsItsOwnStyleAndNothingElse() throws Exception {
        Document page = parsed(DocumentSamples.english());
        String style = texts(page, "style").get(0);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));

        String policy = ((Element) page.getElementsByTagName("meta").item(1)).getAttribute("content");
        assertThat(policy)
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash)
                        + "'; base-uri 'none'; form-action 'none'");
        assertThat(style).doesNotContain("url(", "@import", "<", "&");
        assertThat(html(DocumentSamples.chinese())).doesNotContain("<script", "style=\"", "http:", "https:", "\r");
    }

    @Test
    void printsEnglishWithoutEmptySections() throws Exception {
        Document page = parsed(DocumentSamples.english());
        assertThat(texts(page, "h2")).containsExactly("1 Organisation", "Annex Indicators");
        assertThat(texts(page, "details")).isEmpty();
        assertThat(texts(page, "header")).isEmpty();
    }
}
