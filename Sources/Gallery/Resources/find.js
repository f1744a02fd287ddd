"use strict";

/* What is shared by the parts, and the wall: facets, search, and the traces found. Everything that a dataset says
   becomes text or a number; nothing of it is ever taken for markup. */

const loom = {
  samples: [], chunk: 16, parts: new Map(), waiting: new Map(), found: [], at: -1, chosen: new Map(), words: "",
  order: "dataset", shown: 60,

  /** Takes the list of samples, from data/index.js. */
  index(index) {
    loom.samples = index.samples;
    loom.chunk = index.chunk;
    loom.name = index.name;
    loom.prepare();
    loom.start();
  },

  /** Takes the records of a file of data. */
  add(number, list) {
    loom.parts.set(number, list);
  },

  /** Gives the record of a sample and what its page says besides. */
  load(place) {
    const number = Math.floor(place / loom.chunk);
    const give = () => loom.parts.get(number)[place % loom.chunk];
    if (loom.parts.has(number)) return Promise.resolve(give());
    if (!loom.waiting.has(number)) {
      loom.waiting.set(number, new Promise((resolve, reject) => {
        const script = h("script", { src: `data/${number}.js` });
        script.addEventListener("load", resolve);
        script.addEventListener("error", () => reject(new Error(`data/${number}.js can't be loaded; copy the whole folder`)));
        document.head.append(script);
      }));
    }
    return loom.waiting.get(number).then(give);
  },
};

/** Makes an element; texts become text nodes. */
function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Makes an element of a drawing. */
function s(name, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

const byId = (id) => document.getElementById(id);
const spaced = (name) => name.replaceAll("_", " ");
const short = (number) => String(Math.round(number * 1000) / 1000);

/* Facets: what a sample is under each heading. */

const quarters = ["smallest quarter of its task", "second quarter", "third quarter", "largest quarter"];
const verdicts = { verified: "✓ verified", refuted: "✗ does not hold", unchecked: "not checked" };

const facets = [
  { key: "task", name: "Task", of: (x) => [x.task], label: spaced },
  { key: "form", name: "Question", of: (x) => [x.form], label: spaced },
  { key: "theme", name: "Theme", of: (x) => (x.theme ? [x.theme] : []), label: spaced },
  { key: "split", name: "Split", of: (x) => [x.split], label: (value) => value },
  { key: "difficulty", name: "Difficulty", of: (x) => [x.band], label: (value) => `${value} to ${Number(value) + 20}`, numeric: true },
  { key: "margin", name: "Margin", of: (x) => [x.quarter], label: (value) => (value === "none" ? "not measured" : quarters[value]), numeric: true },
  { key: "images", name: "Image thoughts", of: (x) => [String(x.images)], label: (value) => value, numeric: true },
  { key: "verdict", name: "Proof", of: (x) => [x.verdict], label: (value) => verdicts[value] },
  { key: "extreme", name: "Extremes", of: (x) => x.reasons, label: (value) => value },
];

/** How many values of a facet are seen at first, and the facets of which all are. */
const fewValues = 8;
const unfolded = new Set();

loom.prepare = () => {
  const margins = new Map();
  for (const sample of loom.samples) {
    if (sample.margin !== undefined) {
      if (!margins.has(sample.task)) margins.set(sample.task, []);
      margins.get(sample.task).push(sample.margin);
    }
  }
  for (const list of margins.values()) list.sort((a, b) => a - b);
  loom.samples.forEach((sample, place) => {
    sample.place = place;
    sample.lower = `${sample.id}\n${sample.text}`.toLowerCase();
    sample.band = String(Math.max(0, Math.min(80, Math.floor(sample.difficulty / 20) * 20)));
    const list = margins.get(sample.task);
    if (sample.margin === undefined) sample.quarter = "none";
    else {
      const below = list.findIndex((value) => value >= sample.margin);
      sample.quarter = String(Math.min(3, Math.floor((below * 4) / list.length)));
    }
  });
};

/** Whether a sample is under what is chosen, one heading left out. */
const isFound = (sample, except) =>
  (!loom.words || loom.words.split(/\s+/).every((word) => sample.lower.includes(word))) &&
  facets.every((facet) => {
    const chosen = loom.chosen.get(facet.key);
    return facet.key === except || !chosen || !chosen.size || facet.of(sample).some((value) => chosen.has(value));
  });

const orders = {
  dataset: (a, b) => a.place - b.place,
  hard: (a, b) => b.difficulty - a.difficulty || a.place - b.place,
  easy: (a, b) => a.difficulty - b.difficulty || a.place - b.place,
  margin: (a, b) => (a.margin ?? Infinity) - (b.margin ?? Infinity) || a.place - b.place,
  long: (a, b) => b.text.length - a.text.length || a.place - b.place,
};

/** Finds anew, and draws what changed. */
loom.find = () => {
  loom.found = loom.samples.filter((sample) => isFound(sample)).sort(orders[loom.order]);
  drawFacets();
  drawGrid();
};

function drawFacets() {
  const box = byId("facets");
  const focused = document.activeElement && document.activeElement.dataset ? document.activeElement.dataset.value : null;
  box.replaceChildren(
    ...facets.map((facet) => {
      const counts = new Map();
      for (const sample of loom.samples) for (const value of facet.of(sample)) if (!counts.has(value)) counts.set(value, 0);
      if (counts.size < 2 && facet.key !== "verdict") return null;
      for (const sample of loom.samples) {
        if (isFound(sample, facet.key)) for (const value of facet.of(sample)) counts.set(value, counts.get(value) + 1);
      }
      const values = [...counts.keys()].sort((a, b) =>
        facet.numeric ? (Number(a) || (a === "none" ? 1e9 : 0)) - (Number(b) || (b === "none" ? 1e9 : 0)) : a < b ? -1 : 1);
      const chosen = loom.chosen.get(facet.key) || new Set();
      // Of many values those that are most frequent, and those that are chosen.
      const frequent = new Set([...values].sort((a, b) => counts.get(b) - counts.get(a)).slice(0, fewValues));
      const isLong = values.length > fewValues + 2 && !unfolded.has(facet.key);
      const seen = isLong ? values.filter((value) => frequent.has(value) || chosen.has(value)) : values;
      return h("fieldset", { class: "facet" }, h("legend", {}, facet.name),
        seen.map((value) =>
          h("label", { class: counts.get(value) ? null : "nothing" },
            h("input", {
              type: "checkbox", "data-value": `${facet.key}:${value}`, checked: chosen.has(value),
              onchange: (event) => {
                const set = loom.chosen.get(facet.key) || new Set();
                if (event.target.checked) set.add(value); else set.delete(value);
                loom.chosen.set(facet.key, set);
                loom.shown = 60;
                loom.keep();
                loom.find();
              },
            }),
            h("span", { class: "label" }, facet.label(value)), h("span", { class: "n" }, String(counts.get(value))))),
        isLong && h("button", { type: "button", class: "rest", onclick: () => { unfolded.add(facet.key); drawFacets(); } }, `${values.length - seen.length} more`));
    }).filter(Boolean));
  if (focused) [...box.querySelectorAll("input")].find((input) => input.dataset.value === focused)?.focus();
}

function drawGrid() {
  const count = loom.found.length;
  byId("count").textContent = count === loom.samples.length ? `${count} traces` : `${count} of ${loom.samples.length} traces`;
  byId("clear").hidden = !loom.words && ![...loom.chosen.values()].some((set) => set.size);
  byId("more").hidden = count <= loom.shown;
  byId("grid").replaceChildren(
    ...(count
      ? loom.found.slice(0, loom.shown).map((sample) => h("li", {}, tile(sample)))
      : [h("li", { class: "empty" }, "Nothing is found. Take a word or a mark away.")]));
}

function tile(sample) {
  const question = sample.text.split("\n")[0];
  return h("a", { class: "tile", href: `#${loom.address({ id: sample.id })}` },
    h("span", { class: "frame" },
      sample.src
        ? h("img", { src: sample.src, width: sample.width, height: sample.height, alt: "", loading: "lazy" })
        : h("span", { class: "gone" }, "⚠ The picture is missing.")),
    h("span", { class: "body" },
      h("span", { class: "asked" }, ...marked(question)),
      h("span", { class: "meta" },
        h("span", {}, `${spaced(sample.task)}, ${spaced(sample.form)}`),
        h("span", {}, `difficulty ${Math.round(sample.difficulty)}`),
        sample.verdict === "refuted" && h("span", { class: "why" }, "✗ does not hold"),
        sample.missing > 0 && h("span", { class: "why" }, "⚠ picture missing"),
        sample.reasons.length > 0 && h("span", { class: "why" }, sample.reasons[0]))));
}

/** A text with what is searched for marked. */
function marked(text) {
  const word = loom.words.split(/\s+/).filter(Boolean).sort((a, b) => b.length - a.length)[0];
  if (!word) return [text];
  const parts = [];
  const lower = text.toLowerCase();
  // Where lower case has another length places don't agree.
  if (lower.length !== text.length) return [text];
  let from = 0;
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, from)) {
    parts.push(text.slice(from, at), h("mark", {}, text.slice(at, at + word.length)));
    from = at + word.length;
  }
  parts.push(text.slice(from));
  return parts;
}

/* The address: what is chosen, searched for and open stands behind the hash sign, so that a link finds it again. */

loom.address = (more = {}) => {
  const address = new URLSearchParams();
  if (more.id) address.set("id", more.id);
  if (loom.words) address.set("q", loom.words);
  for (const facet of facets) for (const value of [...(loom.chosen.get(facet.key) || [])].sort()) address.append(facet.key, value);
  if (loom.order !== "dataset") address.set("order", loom.order);
  return address.toString();
};

/** Keeps what is chosen in the address, without a step in the history. */
loom.keep = () => history.replaceState(null, "", `#${loom.address()}`);

function follow() {
  const address = new URLSearchParams(location.hash.slice(1));
  loom.words = (address.get("q") || "").toLowerCase();
  loom.order = Object.hasOwn(orders, address.get("order") || "") ? address.get("order") : "dataset";
  loom.chosen = new Map(facets.map((facet) => [facet.key, new Set(address.getAll(facet.key))]));
  byId("query").value = loom.words;
  byId("order").value = loom.order;
  loom.find();
  const id = address.get("id");
  if (id === null) return wall();
  const sample = loom.samples.find((sample) => sample.id === id);
  if (sample) loom.read(sample);
  else wall(`No trace shown here has the id ${id}. The gallery shows a part of a large dataset; traceloom show DATASET --id prints any.`);
}

function wall(note) {
  loom.at = -1;
  byId("reader").hidden = true;
  byId("wall").hidden = false;
  document.title = `Traces · ${loom.name}`;
  if (note) byId("count").textContent = note;
}

loom.back = () => {
  const id = loom.at >= 0 ? loom.samples[loom.at].id : null;
  location.hash = loom.address();
  if (!location.hash) follow();
  const address = id === null ? null : loom.address({ id });
  setTimeout(() => [...document.querySelectorAll(".tile")].find((tile) => tile.hash === `#${address}`)?.focus(), 0);
};

/** Opens the next trace that is found, or the one before. */
loom.turn = (by) => {
  const place = loom.found.findIndex((sample) => sample.place === loom.at);
  const next = loom.found[place + by];
  if (next) location.hash = loom.address({ id: next.id });
};

loom.start = () => {
  const query = byId("query");
  let pause = 0;
  query.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      loom.words = query.value.trim().toLowerCase();
      loom.shown = 60;
      loom.keep();
      loom.find();
    }, 120);
  });
  byId("order").addEventListener("change", (event) => {
    loom.order = event.target.value;
    loom.keep();
    loom.find();
  });
  byId("clear").addEventListener("click", () => {
    history.replaceState(null, "", "#");
    follow();
    query.focus();
  });
  byId("more").addEventListener("click", () => {
    const first = loom.shown;
    loom.shown += 120;
    drawGrid();
    byId("grid").children[first]?.querySelector("a").focus();
  });
  byId("facets-toggle").addEventListener("click", (event) => {
    const open = byId("facets").classList.toggle("open");
    event.target.setAttribute("aria-expanded", String(open));
  });
  byId("help-open").addEventListener("click", () => byId("help").showModal());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
    const field = event.target.closest ? event.target.closest("input:not([type=checkbox]):not([type=range]), select, textarea") : null;
    if (field) {
      if (event.key === "Escape") field.blur();
      return;
    }
    if (event.key === "?") byId("help").showModal();
    else if (event.key === "/") {
      if (loom.at >= 0) loom.back();
      setTimeout(() => query.focus(), 0);
    } else if (loom.at >= 0 && loom.key(event)) {
      // It was the reader's.
    } else return;
    event.preventDefault();
  });
  window.addEventListener("hashchange", follow);
  follow();
};
