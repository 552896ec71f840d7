// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import dev.milepost.text.LocalizedText;

/** What the page says besides the words of the library. */
final class Words {

    static final LocalizedText TITLE = LocalizedText.of("实时看板", "live dashboard");
    static final LocalizedText ENTER = LocalizedText.of("录入数据", "Enter a figure");
    static final LocalizedText ELEMENT = LocalizedText.of("数据项", "what");
    static final LocalizedText SUBMIT = LocalizedText.of("录入", "Enter");
    static final LocalizedText UNITS = LocalizedText.of("各单位情况", "Unit by unit");
    static final LocalizedText ALL_COUNT = LocalizedText.of("已报送的数据全部计入", "all that was sent counts");
    static final LocalizedText AS_OF = LocalizedText.of("截至", "as of ");
    static final LocalizedText LIVE = LocalizedText.of("实时更新中", "live");
    static final LocalizedText LOST = LocalizedText.of("连接中断，正在重连", "connection lost, trying again");
    static final LocalizedText CHANGED = LocalizedText.of("{n} 处有变化", "{n} changed");
    static final LocalizedText FAILED = LocalizedText.of("未能送达：服务已停止", "not sent: the server has stopped");
    static final LocalizedText WITHOUT_SCRIPT = LocalizedText.of(
            "浏览器未运行本页的脚本：仍可录入，但须重新打开页面才能看到变化。",
            "The browser does not run the script of this page: figures can be entered, and are seen once the page is opened again.");

    private Words() {}
}
