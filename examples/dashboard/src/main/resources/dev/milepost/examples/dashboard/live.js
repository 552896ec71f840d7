"use strict";
const byId = id => document.getElementById(id);
const form = byId("entry");
const said = byId("said");
const state = byId("state");
const words = form.dataset;

// What a key showed, to tell what an event changed.
const shown = root => new Map([...root.querySelectorAll("[data-key]")].map(one => [one.dataset.key, one.textContent]));

// Parts that differ take the place of the old ones and lose the marks of the last change; links and fields are none.
const show = event => {
  const before = shown(document);
  const fresh = new DOMParser().parseFromString(event.data, "text/html");
  for (const part of fresh.querySelectorAll("[data-part]")) {
    const old = byId(part.id);
    const own = document.importNode(part, true);
    if (old && old.outerHTML !== own.outerHTML) old.replaceWith(own);
  }
  let changed = 0;
  for (const one of document.querySelectorAll("[data-key]")) {
    if (before.get(one.dataset.key) !== one.textContent) {
      one.classList.add("changed");
      changed++;
    }
  }
  if (changed) state.textContent = words.live + " · " + words.changed.replace("{n}", changed);
};

const tell = (place, text, good) => {
  place.textContent = text;
  place.className = good ? "good" : "bad";
};

const source = new EventSource(words.events);
source.addEventListener("open", () => tell(state, words.live, true));
source.addEventListener("error", () => tell(state, words.lost, false));
source.addEventListener("picture", show);

form.addEventListener("submit", async event => {
  event.preventDefault();
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { Accept: "text/plain" },
      body: new URLSearchParams(new FormData(form))
    });
    tell(said, (await answer.text()).trim(), answer.ok);
    if (answer.ok) form.elements.value.value = "";
    form.elements.value.focus();
  } catch {
    tell(said, words.failed, false);
  }
});
