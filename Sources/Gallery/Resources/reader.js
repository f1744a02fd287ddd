"use strict";

/* The reader: a trace in reading order, its words with their claims, and what else is known of it. */

const reader = { steps: [], now: 0, stage: null };

/** Opens a sample. */
loom.read = (sample) => {
  loom.at = sample.place;
  const box = byId("reader");
  loom.load(sample.place).then(([record, page]) => {
    if (loom.at !== sample.place) return;
    byId("wall").hidden = true;
    box.hidden = false;
    document.title = `${record.id} · ${loom.name}`;
    if (reader.stage) reader.stage.close();
    build(box, sample, record, page);
    window.scrollTo(0, 0);
    go(0, false);
  }, (error) => {
    byId("wall").hidden = true;
    box.hidden = false;
    box.replaceChildren(h("p", { class: "empty" }, String(error.message)));
  });
};

function build(box, sample, record, page) {
  const claims = [];
  reader.steps = [];
  reader.now = 0;
  const thread = h("ol", { class: "thread", "aria-label": "The trace, step by step" });
  const problem = record.problem.images;
  let picture = problem.length - 1;
  let first = 0;

  const step = (kind, mark, name, shown, ...content) => {
    const number = reader.steps.length;
    const node = h("button", { type: "button", class: "node", "aria-label": `Step ${number + 1}: ${name}`, onclick: () => go(number) }, mark);
    const item = h("li", { class: `step ${kind}` }, node, h("p", { class: "label" }, h("b", {}, name)), ...content);
    reader.steps.push({ item, node, picture: shown });
    thread.append(item);
  };
  const said = (text, list) => h("p", { class: "said" }, ...spans(text, list, claims));
  const thumb = (number) => {
    const one = page.pictures[number];
    if (!one.src) return h("figure", {}, h("span", { class: "gone", role: "img", "aria-label": `Picture ${number + 1} is missing` }, `⚠ ${one.path}: ${one.missing}`));
    return h("figure", {},
      h("button", { type: "button", class: "thumb", "aria-label": `Show picture ${number + 1}: ${one.alt}`, onclick: () => { reader.stage.show(number); go(reader.steps.findIndex((step) => step.item.contains(document.activeElement)), false); } },
        h("img", { src: one.src, width: one.width, height: one.height, alt: "" })),
      h("figcaption", {}, h("b", {}, `Picture ${number + 1}`), made(number)));
  };
  const edits = [...problem.map(() => null), ...record.thoughts.filter((thought) => thought.image !== null).map((thought) => thought.edit)];
  const ways = { overlay: "drawn over", compose: "put together from", crop: "enlarged from" };
  const made = (number) => (edits[number] ? `, ${ways[edits[number].kind] || `${edits[number].kind} of`} picture ${edits[number].of + 1}` : "");

  const options = record.problem.options.filter((option) => !record.problem.question.includes(option.text));
  step("question", "Q", "Question", 0, said(record.problem.question, record.problem.claims),
    options.length > 0 && h("ul", { class: "options" }, options.map((option) => h("li", { class: "said" }, ...spans(option.text, option.claims, claims)))),
    ...problem.map((_, number) => thumb(number)));
  record.thoughts.forEach((thought, number) => {
    if (thought.image !== null) {
      picture += 1;
      step("image", String(number + 1), spaced(thought.label), picture, thumb(picture));
    } else step("text", String(number + 1), spaced(thought.label), Math.max(first, picture), said(thought.text ?? "", thought.claims));
  });
  step("answer", "A", "Answer", Math.max(first, picture), h("p", { class: "said" }, record.answer.value),
    h("p", { class: "label" }, `written ${record.answer.text}, a ${spaced(record.answer.form)}, judged ${spaced(record.answer.accepted)}`));

  reader.stage = new Stage(record, page, claims);
  box.replaceChildren(
    head(sample, record, page),
    h("div", { class: "reading" },
      h("div", {}, h("p", { class: "key" }, h("span", {}, "Underlined is a claim: ", h("u", {}, "solid"), " read from the pixels, dotted declared by the record, dashed from an annotation.")), thread),
      reader.stage.element),
    h("section", { class: "more-about", "aria-label": "More about this trace" }, ...about(record, page)));
  reader.stage.draw();
  reader.stage.say();
}

function head(sample, record, page) {
  const place = loom.found.findIndex((one) => one.place === sample.place);
  const findings = page.verdict ? page.verdict.findings : null;
  const level = Math.max(0, Math.min(100, record.difficulty));
  const fill = h("i");
  fill.style.width = `${level}%`;
  return h("header", {},
    h("div", { class: "reader-head" },
      h("button", { type: "button", class: "quiet-button", id: "back", onclick: () => loom.back() }, "← All traces"),
      h("h1", {}, record.id),
      h("span", { class: "moves" },
        place >= 0 && h("span", { class: "quiet" }, `${place + 1} of ${loom.found.length}`),
        h("button", { type: "button", class: "quiet-button", "aria-label": "The trace before", disabled: place <= 0, onclick: () => loom.turn(-1) }, "←"),
        h("button", { type: "button", class: "quiet-button", "aria-label": "The next trace", disabled: place < 0 || place >= loom.found.length - 1, onclick: () => loom.turn(1) }, "→"))),
    h("ul", { class: "tags", "aria-label": "About this trace" },
      h("li", {}, spaced(record.task)), h("li", {}, spaced(record.form)), page.theme && h("li", {}, spaced(page.theme)), h("li", {}, record.split),
      h("li", {}, "difficulty", h("span", { class: "meter", "aria-hidden": "true" }, fill), short(record.difficulty)),
      findings ? (findings.length ? h("li", { class: "bad" }, `✗ ${findings.length} ${findings.length === 1 ? "thing does" : "things do"} not hold`) : h("li", { class: "good" }, "✓ verified from its files")) : h("li", {}, "not checked"),
      page.reasons.map((reason) => h("li", { class: "why" }, `${reason}${/missing/.test(reason) ? "" : " of its task"}`))));
}

/** The words of a text, each claim an element of its own. */
function spans(text, list, claims) {
  const signs = Array.from(text);
  const owner = new Array(signs.length).fill(null);
  const sorted = list.filter((claim) => claim.span.length === 2 && claim.span[0] >= 0 && claim.span[1] <= signs.length && claim.span[0] < claim.span[1])
    .sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]));
  for (const claim of sorted) {
    const own = { ...claim, words: signs.slice(...claim.span).join(""), elements: [], boxes: claim.boxes.filter((box) => box.length === 4) };
    claims.push(own);
    for (let at = claim.span[0]; at < claim.span[1]; at += 1) owner[at] = own;
  }
  const parts = [];
  for (let at = 0; at < signs.length;) {
    let end = at + 1;
    while (end < signs.length && owner[end] === owner[at]) end += 1;
    const words = marked(signs.slice(at, end).join(""));
    const claim = owner[at];
    if (claim) {
      const isSeen = claim.image !== null;
      const element = h("span", {
        class: "claim", "data-evidence": claim.evidence, "data-kind": claim.kind, tabindex: isSeen ? 0 : null, role: isSeen ? "button" : null, title: describe(claim),
        onpointerenter: () => reader.stage.light(claim), onpointerleave: () => reader.stage.unlight(),
        onfocus: () => reader.stage.light(claim), onblur: () => reader.stage.unlight(),
      }, ...words);
      claim.elements.push(element);
      parts.push(element);
    } else parts.push(...words);
    at = end;
  }
  return parts;
}

/** Goes to a step. */
function go(number, isMoving = true) {
  if (number < 0 || number >= reader.steps.length) return;
  reader.steps[reader.now]?.item.classList.remove("now");
  reader.steps[reader.now]?.item.removeAttribute("aria-current");
  reader.now = number;
  const step = reader.steps[number];
  step.item.classList.add("now");
  step.item.setAttribute("aria-current", "step");
  reader.stage.show(step.picture);
  if (!isMoving) return;
  step.node.focus({ preventScroll: true });
  // On a phone the picture stays above the words.
  const top = matchMedia("(max-width: 860px)").matches ? reader.stage.element.offsetHeight : 0;
  const rim = step.item.getBoundingClientRect();
  if (rim.top < top + 12 || rim.bottom > window.innerHeight) {
    window.scrollTo({ top: window.scrollY + rim.top - top - Math.max(24, (window.innerHeight - top) / 4), behavior: "smooth" });
  }
}

/** Takes a key; says whether it meant something. */
loom.key = (event) => {
  const stage = reader.stage;
  if (!stage) return false;
  const isRange = event.target.type === "range";
  switch (event.key) {
    case "ArrowRight": case "ArrowDown": case "j":
      if (isRange || (event.key === "ArrowDown")) return false;
      go(Math.min(reader.steps.length - 1, reader.now + 1));
      return true;
    case "ArrowLeft": case "k":
      if (isRange) return false;
      go(Math.max(0, reader.now - 1));
      return true;
    case "n": loom.turn(1); return true;
    case "p": loom.turn(-1); return true;
    case "s": stage.turn("slider"); return true;
    case "b": stage.turn("blink"); return true;
    case "x": stage.toggle("boxes"); return true;
    case "e": stage.toggle("elements"); return true;
    case "t": stage.toggle("path"); return true;
    case "m": stage.toggle("permutation"); return true;
    case "+": case "=": stage.zoom(1.5); return true;
    case "-": case "−": stage.zoom(1 / 1.5); return true;
    case "0": stage.zoom(0); return true;
    case "Escape": loom.back(); return true;
    default: return false;
  }
};

/** What else is known: measures, the forms that trainers read, the record, the command that makes it again. */
function about(record, page) {
  const section = (name, ...content) => {
    const details = h("details", {}, h("summary", {}, name));
    // Long texts are laid out when somebody looks.
    details.addEventListener("toggle", () => {
      if (details.open && details.children.length === 1) details.append(h("div", { class: "inside" }, ...content.map((part) => (typeof part === "function" ? part() : part))));
    });
    return details;
  };
  const parts = [];
  if (page.verdict && page.verdict.findings.length) {
    parts.push(h("section", {}, h("h2", {}, "What does not hold"), h("ul", {}, page.verdict.findings.map((finding) => h("li", {}, h("b", {}, finding.reason), ` ${finding.detail}`)))));
  }
  parts.push(
    section("Make it again", () => copied(page.command), h("p", { class: "note" }, "The record goes to the terminal, the pictures into the folder one.")),
    section("Without pictures", () => h("p", { class: "said" }, record.text_only.text)),
    section("Measures", () => h("dl", { class: "values" }, record.measures.map((measure) => h("div", {}, h("dt", {}, measure.name), h("dd", {}, short(measure.value)))))),
    section("As trainers read it", () => views(page)),
    section("The record", () => copied(JSON.stringify(opened(record), null, 2))));
  if (record.provenance.sources.length) {
    parts.push(section("Sources", () => h("ul", {}, record.provenance.sources.map((source) => h("li", {}, h("code", {}, source.path), ` ${source.licence || "no licence is said"}`)))));
  }
  return parts;
}

/** The record with the JSON that it holds as text laid open. */
function opened(record) {
  const open = (text) => {
    try { return JSON.parse(text); } catch { return text; }
  };
  return {
    ...record, scene: open(record.scene), solution: open(record.solution), legend: open(record.legend),
    thoughts: record.thoughts.map((thought) => (thought.edit ? { ...thought, edit: { ...thought.edit, detail: open(thought.edit.detail) } } : thought)),
  };
}

function views(page) {
  if (page.noViews) return h("p", {}, page.noViews);
  const body = h("div");
  const tabs = h("div", { class: "tabs", role: "group", "aria-label": "Formats" });
  const show = (number) => {
    [...tabs.children].forEach((tab, place) => tab.setAttribute("aria-pressed", String(place === number)));
    body.replaceChildren(copied(page.views[number].text));
  };
  tabs.append(...page.views.map((view, number) => h("button", { type: "button", class: "quiet-button", onclick: () => show(number) }, view.format)));
  show(0);
  return h("div", {}, tabs, body);
}

/** A text with a button that copies it. */
function copied(text) {
  const button = h("button", { type: "button", class: "quiet-button" }, "Copy");
  button.addEventListener("click", () => {
    const done = () => { button.textContent = "Copied"; setTimeout(() => { button.textContent = "Copy"; }, 1500); };
    // Pages from a disk have no clipboard in some browsers.
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, () => select(button.previousSibling));
    else select(button.previousSibling);
  });
  return h("div", { class: "copy" }, h("pre", { tabindex: 0 }, text), button);
}

function select(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}
