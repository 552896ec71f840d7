"use strict";
// Kept free of the ampersand and of the less-than sign, so that the page is well-formed XML as well.
(() => {
  const root = document.documentElement;
  const byId = id => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const [title, found, target] = JSON.parse(byId("words").textContent);
  const data = JSON.parse(byId("data").textContent);
  const language = () => root.lang.startsWith("zh") ? 0 : 1;
  const text = place => {
    const words = data.texts[place];
    return typeof words === "string" ? words : words[language()];
  };

  // Words reach the page as text only, never as markup.
  const add = (parent, tag, words = "", style = "") => {
    const element = document.createElement(tag);
    element.textContent = words;
    if (style) element.className = style;
    parent.append(" ", element);
    return element;
  };

  // How a figure came about: what it was computed from is built when it is opened, the first two levels at once.
  const explain = (parent, place, depth) => {
    const [what, told, notes, from] = data.nodes[place];
    const item = add(parent, "li");
    const holder = from.length ? add(item, "details") : item;
    const line = add(holder, from.length ? "summary" : "p");
    add(line, "b", text(what));
    add(line, "span", text(told), "told");
    if (notes.length) {
      const list = add(holder, "ul", "", "notes");
      for (const note of notes) add(list, "li", text(note));
    }
    if (from.length) {
      const fill = () => {
        const list = add(holder, "ul");
        for (const part of from) explain(list, part, depth + 1);
      };
      if (depth > 1) {
        holder.addEventListener("toggle", fill, { once: true });
      } else {
        fill();
        holder.open = true;
      }
    }
  };

  const dialog = byId("why");
  const show = story => {
    const [unit, subject, shown, status, asked, sentence, why] = data.stories[story];
    const heading = byId("why-subject");
    heading.textContent = "";
    add(heading, "span", text(unit));
    add(heading, "span", text(subject));
    const body = byId("why-body");
    body.textContent = "";
    const value = add(body, "p", "", "value");
    add(value, "strong", text(shown));
    if (status >= 0) add(value, "span", text(status));
    if (asked >= 0) {
      const line = add(body, "p");
      add(line, "span", target[language()], "hint");
      add(line, "span", text(asked), "told");
    }
    if (sentence >= 0) add(body, "p", text(sentence));
    const tree = add(body, "ul", "", "tree");
    for (const place of why) explain(tree, place, 0);
    dialog.showModal();
    body.scrollTop = 0;
  };

  document.addEventListener("click", event => {
    const figure = event.target.closest("[data-story]");
    if (figure) show(Number(figure.dataset.story));
    if (event.target === dialog) dialog.close();
  });
  byId("close").addEventListener("click", () => dialog.close());

  // The table of units is one stop of the tabulator key; arrow keys move within it.
  const heat = byId("heat");
  const rows = all("tr", heat).map(row => all("[data-story]", row)).filter(row => row.length);
  let stop = rows.length ? rows[0][0] : null;
  heat.setAttribute("role", "grid");
  for (const row of rows) for (const button of row) button.tabIndex = -1;
  const rest = button => {
    stop.tabIndex = -1;
    stop = button;
    stop.tabIndex = 0;
  };
  if (stop) rest(stop);
  const visible = button => button.offsetParent !== null;
  const go = (from, step) => {
    for (let at = from; ;) {
      at = step(at);
      const button = rows[at[0]]?.[at[1]];
      if (!button) return;
      if (visible(button)) {
        rest(button);
        button.focus();
        return;
      }
    }
  };
  const keys = {
    ArrowRight: (row, column) => go([row, column], ([r, c]) => [r, c + 1]),
    ArrowLeft: (row, column) => go([row, column], ([r, c]) => [r, c - 1]),
    ArrowDown: (row, column) => go([row, column], ([r, c]) => [r + 1, c]),
    ArrowUp: (row, column) => go([row, column], ([r, c]) => [r - 1, c]),
    Home: row => go([row, -1], ([r, c]) => [r, c + 1]),
    End: row => go([row, rows[row].length], ([r, c]) => [r, c - 1])
  };
  heat.addEventListener("keydown", event => {
    const row = rows.findIndex(one => one.includes(event.target));
    if (row >= 0) {
      const move = keys[event.key];
      if (move) {
        event.preventDefault();
        move(row, rows[row].indexOf(event.target));
      }
    }
  });
  heat.addEventListener("focusin", event => {
    if (event.target.dataset.story) rest(event.target);
  });

  // Searching: what matches in either language stays. Where only units match, all indicators stay, and the reverse.
  const units = all("thead th", heat).slice(1);
  const lines = all("tbody tr:not(.group)", heat);
  const ranked = all("#ranking tbody tr");
  const cards = all(".card");
  const holds = (element, wanted) => element.textContent.toLowerCase().includes(wanted);
  const hide = (element, hidden) => { element.hidden = hidden; };
  const search = byId("search");
  const live = byId("live");
  const filter = () => {
    const wanted = search.value.trim().toLowerCase();
    const unitHits = units.map(unit => holds(unit, wanted));
    const lineHits = lines.map(line => holds(line.cells[0], wanted));
    const anyUnit = unitHits.includes(true);
    const anyLine = lineHits.includes(true);
    const unitShown = unitHits.map(hit => hit ? true : anyLine ? !anyUnit : false);
    const lineShown = lineHits.map(hit => hit ? true : anyUnit ? !anyLine : false);
    units.forEach((unit, at) => hide(unit, !unitShown[at]));
    lines.forEach((line, at) => {
      hide(line, !lineShown[at]);
      [...line.cells].slice(1).forEach((cell, place) => hide(cell, !unitShown[place]));
    });
    for (const body of heat.tBodies) hide(body, !all("tr:not(.group)", body).some(line => !line.hidden));
    for (const card of cards) hide(card, !(holds(card.querySelector("h4"), wanted) ? true : anyUnit ? !anyLine : false));
    for (const group of all(".group", byId("indicators"))) hide(group, !all(".card", group).some(card => !card.hidden));
    for (const line of ranked) hide(line, !(anyUnit ? holds(line.cells[1], wanted) ? true : false : anyLine));
    const shown = all("[data-story]", heat).find(visible);
    if (shown) rest(visible(stop) ? stop : shown);
    live.textContent = wanted === "" ? "" : found[language()]
      .replace("{units}", unitShown.filter(Boolean).length)
      .replace("{indicators}", lineShown.filter(Boolean).length);
  };
  search.addEventListener("input", filter);

  byId("language").addEventListener("click", () => {
    root.lang = language() === 0 ? "en" : "zh-CN";
    document.title = title[language()];
    filter();
  });

  byId("tools").hidden = false;
  byId("without-script").hidden = true;
})();
