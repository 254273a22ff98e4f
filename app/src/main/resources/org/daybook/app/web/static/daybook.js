// Small helps on top of pages that work without them: keys, notes of what is new, listening, dropping files. Nothing here is needed to read,
// search, filter, go back in time, add or correct.
const $ = (selector) => document.querySelector(selector);

// Keys. Single ones can be turned off (WCAG 2.1.4), and never act in a field.
const typing = (e) => e.target.closest("input, select, textarea") && !["checkbox", "radio"].includes(e.target.type);
const keysAct = () => localStorage.getItem("keys") !== "off";
let before = "";

const lines = () => [...document.querySelectorAll("[data-line] a.t")];
const toLine = (step) => {
  const all = lines();
  const own = document.activeElement.closest?.("[data-line]")?.querySelector("a.t");
  const at = all.indexOf(own);
  all[Math.max(0, Math.min(all.length - 1, at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step))]?.focus();
};
const follow = (key) => $(`a[data-key="${CSS.escape(key)}"]`)?.click();

const acts = {
  "?": () => $("#keys")?.togglePopover(),
  "/": () => $("#q")?.focus(),
  t: () => $("#asof")?.select(),
  "[": () => follow("["),
  "]": () => follow("]"),
  ".": () => follow("."),
  j: () => toLine(1),
  k: () => toLine(-1),
  w: () => document.activeElement.closest?.("[data-line]")?.querySelector(".src")?.focus(),
  f: () => {
    const filters = $("details.filters");
    if (filters) { filters.open = true; filters.querySelector("input:not([type=hidden])").focus(); }
  },
  h: () => $("#hl")?.click(),
  // The event of the line that has the focus, a telling of it set apart; else what the page is about.
  x: () => {
    const line = document.activeElement.closest?.("[data-line]");
    const event = line?.querySelector('a.t[href^="/events/"]')?.pathname.split("/")[2];
    const telling = line?.id.match(/^h(\d+)$/)?.[1];
    const here = $('a[data-key="x"]');
    if (event && document.body.dataset.correct) location.href = "/correct?event=" + event;
    else if (telling && here) location.href = `${here.href}&kind=split&telling=${telling}`;
    else here?.click();
  },
};

addEventListener("keydown", (e) => {
  if (typing(e) || e.ctrlKey || e.metaKey || e.altKey || !keysAct()) return;
  const way = before && $(`nav a[data-key="g ${CSS.escape(e.key)}"]`);
  const act = way ? () => way.click() : acts[e.key];
  before = e.key === "g" ? "g" : "";
  if (!act) return;
  e.preventDefault();
  act();
});

const keysOn = $("#keys-on");
if (keysOn) {
  keysOn.checked = keysAct();
  keysOn.addEventListener("change", () => localStorage.setItem("keys", keysOn.checked ? "on" : "off"));
}

// What is new, and whether anybody still answers. Nothing moves: a line says so, and a link shows what is new.
const live = $("#live");
if (live && document.body.dataset.now && "EventSource" in window) {
  const had = document.body.dataset;
  const plural = new Intl.PluralRules(document.documentElement.lang);
  let told;
  const note = (size) => {
    if (size.state === had.state) return;
    told = size;
    const fresh = size.tellings - Number(had.tellings);
    const link = document.createElement("a");
    link.href = location.href.replace(/#.*/, "");
    link.textContent = live.dataset.show;
    const says = fresh > 0 ? live.dataset[plural.select(fresh)].replace("#", fresh) : live.dataset.changed;
    live.replaceChildren(says + ": ", link);
    live.hidden = false;
  };
  // A server that is started anew, or a connection that breaks off for a moment, is back before this: nobody needs to know.
  const PATIENCE_MS = 6000;
  // A browser opens few connections to one server: a page that is left, or kept for going back to, holds none.
  let events, waiting, away;
  const hear = () => {
    events = new EventSource("/live");
    events.addEventListener("change", (e) => note(JSON.parse(e.data)));
    events.addEventListener("size", (e) => note(JSON.parse(e.data)));
    events.addEventListener("open", () => {
      clearTimeout(waiting);
      waiting = 0;
      if (away) live.hidden = true;
      if (away && told) note(told);
      away = false;
    });
    events.addEventListener("error", () => {
      if (waiting || away) return;
      const since = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
      waiting = setTimeout(() => {
        away = true;
        live.replaceChildren(live.dataset.away.replace("#", since));
        live.hidden = false;
      }, PATIENCE_MS);
    });
  };
  hear();
  addEventListener("pagehide", () => { events.close(); clearTimeout(waiting); waiting = 0; });
  addEventListener("pageshow", (e) => { if (e.persisted) hear(); });
}

// Listening, by the browser's own voice, in the page's language: the text alone, and not what is explained in it. The button stops it again.
const listen = $("#listen");
if (listen && "speechSynthesis" in window) {
  const start = listen.textContent;
  // Held while it is spoken: browsers forget what nobody holds, and then never say that it ended.
  let spoken = [];
  const show = () => { listen.textContent = spoken.length ? listen.dataset.stop : start; };
  const stop = () => {
    spoken = [];
    speechSynthesis.cancel();
    show();
  };
  // Offered where there is a voice; browsers tell of theirs a moment after the page.
  const offer = () => { listen.hidden = !speechSynthesis.getVoices().length; };
  offer();
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  listen.addEventListener("click", () => {
    if (spoken.length) return stop();
    speechSynthesis.cancel();
    const all = [...document.querySelectorAll(".para > p")].map((paragraph) => {
      const copy = paragraph.cloneNode(true);
      copy.querySelectorAll(".tip").forEach((tip) => tip.remove());
      const said = new SpeechSynthesisUtterance(copy.textContent);
      said.lang = paragraph.closest("[lang]").lang;
      return said;
    });
    const ended = () => { if (spoken === all) stop(); };
    all.at(-1)?.addEventListener("end", ended);
    all.forEach((said) => said.addEventListener("error", ended));
    spoken = all;
    show();
    all.forEach((said) => speechSynthesis.speak(said));
  });
  // Else the voice goes on about a page that is left.
  addEventListener("pagehide", stop);
}

// Files dropped on a page that takes some, one after another or many at once. Beside the box, too: there the browser would show the file in place of the page.
const drop = $(".drop");
if (drop) {
  const input = drop.querySelector("input");
  const has = (e) => e.dataTransfer?.types.includes("Files");
  const over = (is) => drop.classList.toggle("over", is);
  addEventListener("dragover", (e) => {
    if (!has(e)) return;
    e.preventDefault();
    over(true);
  });
  addEventListener("dragleave", (e) => { if (!e.relatedTarget) over(false); });
  const got = (ask) => new Promise(ask);
  // The files of a folder, and of the folders in it.
  const filesOf = async (entry) => {
    if (entry.isFile) return [await got((done, failed) => entry.file(done, failed))];
    const reader = entry.createReader();
    const found = [];
    // A reader gives some at a time, and none at the end.
    for (let some; !some || some.length;) {
      some = await got((done, failed) => reader.readEntries(done, failed));
      for (const one of some) found.push(...await filesOf(one));
    }
    return found;
  };
  addEventListener("drop", async (e) => {
    over(false);
    if (!has(e)) return;
    e.preventDefault();
    const entries = [...e.dataTransfer.items].filter((item) => item.kind === "file").map((item) => item.webkitGetAsEntry());
    for (const entry of entries) {
      const found = await filesOf(entry);
      const all = new DataTransfer();
      [...input.files, ...found].forEach((file) => all.items.add(file));
      input.files = all.files;
    }
    input.form.querySelector("button").focus();
  });
}
