// Small helps on top of pages that work without them: keys, notes of what is new, listening, dropping files. Nothing here is needed to read,
// search, filter, go back in time, add or correct.
const $ = (selector) => document.querySelector(selector);

// A page that is being prepared comes by itself. Only how far it is changes meanwhile: a page loaded anew each time would take the focus from its reader.
const far = $("#far");
if (far) {
  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.status !== 202) return location.reload();
      const now = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#far");
      if (now) far.replaceChildren(...now.childNodes);
    } catch {
      // not there just now: asked again
    }
    setTimeout(look, 1000);
  };
  setTimeout(look, 500);
}

// Keys. Single ones can be turned off (WCAG 2.1.4), and never act in a field.
const typing = (e) => e.target.closest("input, select, textarea") && !["checkbox", "radio"].includes(e.target.type);
const keysAct = () => localStorage.getItem("keys") !== "off";
let before = "";

// What is folded away cannot have the focus: keys would stay before it for good.
const lines = () => [...document.querySelectorAll("[data-line] a.t")].filter((link) => link.checkVisibility?.() ?? true);
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

// The page's live region: one line of each kind, which the next of its kind replaces; no words take it away.
const live = $("#live");
const say = (kind, ...words) => {
  live.querySelector(`[data-kind="${kind}"]`)?.remove();
  if (words.length) {
    const line = document.createElement("span");
    line.dataset.kind = kind;
    line.append(...words);
    live.append(line);
  }
  live.hidden = !live.childElementCount;
};

// What is new, and whether anybody still answers. Nothing moves: a line says so, and a link shows what is new.
if (document.body.dataset.now && "EventSource" in window) {
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
    say("record", says + ": ", link);
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
      if (away) say("record");
      if (away && told) note(told);
      away = false;
    });
    events.addEventListener("error", () => {
      if (waiting || away) return;
      const since = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
      waiting = setTimeout(() => {
        away = true;
        say("record", live.dataset.away.replace("#", since));
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
  // Chromium falls silent for good in what takes a voice more than some 15 seconds, and a slow one says 12 letters in one: cut behind a sentence,
  // else behind a clause, else behind a word.
  const PARTS = /.{1,160}[.!?…]["'”’»)]*(?=\s|$)|.{1,160}[,;:–—](?=\s|$)|.{1,160}(?=\s|$)|\S{1,160}/gsu;
  // Held while it is spoken: browsers forget what nobody holds, and then never say that it ended.
  let spoken = [];
  const show = () => { listen.textContent = spoken.length ? listen.dataset.stop : start; };
  const stop = () => {
    spoken = [];
    speechSynthesis.cancel();
    show();
  };
  const paragraphs = [...document.querySelectorAll(".para > p")];
  // Norwegian is told of pages, and one of its two ways of writing of voices.
  const languageOf = (tag) => tag.toLowerCase().split(/[-_]/)[0].replace(/^n[bn]$/, "no");
  // Offered where there is a voice, and something to say; browsers tell of their voices a moment after the page.
  const offer = () => { listen.hidden = !spoken.length && !(paragraphs.length && speechSynthesis.getVoices().length); };
  offer();
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  listen.addEventListener("click", () => {
    if (spoken.length) return stop();
    say("voice");
    // A voice of another language says nothing that anybody understands, or nothing at all.
    const spoke = new Set(speechSynthesis.getVoices().map((voice) => languageOf(voice.lang)));
    if (!paragraphs.some((paragraph) => spoke.has(languageOf(paragraph.closest("[lang]").lang)))) return say("voice", listen.dataset.voiceless);
    // What another page has begun, or stopped half way, would be waited for; a cancellation of nothing takes the first words away in some browsers.
    if (speechSynthesis.speaking || speechSynthesis.pending) speechSynthesis.cancel();
    speechSynthesis.resume();
    const all = paragraphs.flatMap((paragraph) => {
      const copy = paragraph.cloneNode(true);
      copy.querySelectorAll(".tip").forEach((tip) => tip.remove());
      return (copy.textContent.trim().match(PARTS) ?? []).map((part) => {
        const said = new SpeechSynthesisUtterance(part);
        said.lang = paragraph.closest("[lang]").lang;
        return said;
      });
    });
    const ended = (e) => {
      if (spoken !== all) return;
      stop();
      if (e.type === "error" && !["canceled", "interrupted"].includes(e.error)) say("voice", listen.dataset.failed);
    };
    all.at(-1)?.addEventListener("end", ended);
    all.forEach((said) => said.addEventListener("error", ended));
    spoken = all;
    show();
    all.forEach((said) => speechSynthesis.speak(said));
  });
  // Else the voice goes on about a page that is left.
  addEventListener("pagehide", stop);
  // A telephone that is locked, or shows something else, takes the voice away and tells nobody.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || !spoken.length) return;
    speechSynthesis.resume();
    if (!speechSynthesis.speaking && !speechSynthesis.pending) stop();
  });
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
  // The files of a folder, and of the folders in it; what the browser does not give is named, and stops none of the rest.
  const gather = async (entry, found, unread) => {
    try {
      if (entry.isFile) return found.push(await got((done, failed) => entry.file(done, failed)));
      const reader = entry.createReader();
      // A reader gives some at a time, and none at the end.
      for (let some; !some || some.length;) {
        some = await got((done, failed) => reader.readEntries(done, failed));
        for (const one of some) await gather(one, found, unread);
      }
    } catch {
      unread.push(entry.name);
    }
  };
  const MOST_NAMED = 5;
  addEventListener("drop", async (e) => {
    over(false);
    if (!has(e)) return;
    e.preventDefault();
    // Asked at once: after the event nobody answers. Some browsers have an entry for few things, or for none.
    const dropped = [...e.dataTransfer.items].filter((item) => item.kind === "file").map((item) => ({ entry: item.webkitGetAsEntry?.(), file: item.getAsFile() }));
    const unread = [];
    for (const { entry, file } of dropped) {
      const found = [];
      if (entry) await gather(entry, found, unread);
      else if (file) found.push(file);
      else unread.push(drop.dataset.nameless);
      const all = new DataTransfer();
      [...input.files, ...found].forEach((file) => all.items.add(file));
      input.files = all.files;
    }
    const more = unread.length > MOST_NAMED ? [`+ ${unread.length - MOST_NAMED}`] : [];
    // Names are isolated: one that is written from right to left turns nothing round it.
    const names = [...unread.slice(0, MOST_NAMED).map((name) => `\u2068${name}\u2069`), ...more].join(", ");
    say("unread", ...(unread.length ? [drop.dataset.unread.replace("#", () => names)] : []));
    input.form.querySelector("button").focus();
  });
}
