"use strict";

/* The stage: a picture with what lies over it, against the one that it came from. */

const layerKinds = [
  { key: "boxes", name: "Boxes", swatch: "box-line", letter: "x" },
  { key: "elements", name: "Elements", swatch: "element-line", letter: "e" },
  { key: "path", name: "True path", swatch: "path-line", letter: "t" },
  { key: "permutation", name: "Permutation", swatch: "move-line", letter: "m" },
];

class Stage {
  /** Shows the pictures of a sample; `claims` are all claims of its words. */
  constructor(record, page, claims) {
    this.record = record;
    this.page = page;
    this.claims = claims;
    this.edits = [...record.problem.images.map(() => null), ...record.thoughts.filter((thought) => thought.image !== null).map((thought) => thought.edit)];
    this.at = 0;
    this.mode = "picture";
    this.share = 50;
    this.scale = 1;
    this.x = 0;
    this.y = 0;
    this.on = new Set();
    this.lit = null;
    this.build();
  }

  /** The picture that a picture's cells are those of: what is drawn over a picture moves nothing. */
  base(number) {
    let at = number;
    while (this.edits[at] && this.edits[at].kind === "overlay" && this.edits[at].of < at && this.edits[at].of >= 0) at = this.edits[at].of;
    return at;
  }

  get picture() { return this.page.pictures[this.at]; }

  /** The picture that the one shown came from; nil if there is none to be seen. */
  get source() {
    const edit = this.edits[this.at];
    const source = edit ? this.page.pictures[edit.of] : null;
    return source && source.src && this.picture.src ? source : null;
  }

  build() {
    this.sheet = h("div", { class: "sheet" });
    this.canvas = h("div", { class: "canvas" }, this.sheet);
    this.about = h("p", { class: "about", role: "status", "aria-live": "polite" });
    this.slide = h("label", { class: "slide" }, h("span", {}, "before"),
      this.range = h("input", { type: "range", min: 0, max: 100, value: this.share, "aria-label": "How much of the picture before is seen, from the left",
        oninput: () => { this.share = Number(this.range.value); this.place(); } }),
      h("span", {}, "after"));
    this.buttons = {};
    const button = (key, label, letter, press) =>
      (this.buttons[key] = h("button", { type: "button", class: "quiet-button", "aria-pressed": "false", "aria-keyshortcuts": letter, "data-tool": key, onclick: press }, ...label));
    const swatch = (kind) => s("svg", { class: "swatch", viewBox: "0 0 28 14", "aria-hidden": "true" }, s("rect", { class: "shape casing", x: 3, y: 3, width: 22, height: 8 }), s("rect", { class: `shape ${kind}`, x: 3, y: 3, width: 22, height: 8 }));
    this.tools = h("div", { class: "tools", role: "toolbar", "aria-label": "The picture" },
      h("span", { class: "group" },
        button("slider", ["Slider"], "s", () => this.turn("slider")), button("blink", ["Blink"], "b", () => this.turn("blink"))),
      h("span", { class: "group", role: "group", "aria-label": "Laid over the picture" },
        layerKinds.filter((kind) => kind.key === "boxes" || this.page.pictures.some((picture) => picture.layers.some((layer) => layer.kind === kind.key)))
          .map((kind) => button(kind.key, [swatch(kind.swatch), this.layerName(kind)], kind.letter, () => this.toggle(kind.key)))),
      h("span", { class: "group", role: "group", "aria-label": "Zoom" },
        h("button", { type: "button", class: "quiet-button", "aria-label": "Zoom out", onclick: () => this.zoom(1 / 1.5) }, "−"),
        h("button", { type: "button", class: "quiet-button", "aria-label": "Whole picture", onclick: () => this.zoom(0) }, this.level = h("span", {}, "100 %")),
        h("button", { type: "button", class: "quiet-button", "aria-label": "Zoom in", onclick: () => this.zoom(1.5) }, "+")));
    this.film = h("div", { class: "film", role: "group", "aria-label": "Pictures of this trace" },
      this.page.pictures.map((picture, number) =>
        h("button", { type: "button", "aria-label": `Picture ${number + 1}`, onclick: () => this.show(number) },
          picture.src ? h("img", { src: picture.src, alt: "" }) : h("span", { class: "gone" }, "⚠"), h("span", { "aria-hidden": "true" }, String(number + 1)))));
    this.element = h("section", { class: "stage", "aria-label": "Picture" }, this.canvas, this.slide, this.tools, this.film, this.about);
    this.listen();
  }

  layerName(kind) {
    for (const picture of this.page.pictures) for (const layer of picture.layers) if (layer.kind === kind.key) return layer.name;
    return kind.name;
  }

  listen() {
    let drag = null;
    this.canvas.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      if (this.mode === "slider" && this.scale === 1) {
        drag = "slide";
        this.slideTo(event);
      } else if (this.scale > 1) drag = { x: event.clientX - this.x, y: event.clientY - this.y };
      if (drag) this.canvas.setPointerCapture(event.pointerId);
    });
    this.canvas.addEventListener("pointermove", (event) => {
      if (drag === "slide") return this.slideTo(event);
      if (drag) {
        this.x = event.clientX - drag.x;
        this.y = event.clientY - drag.y;
        return this.place();
      }
      this.point(event);
    });
    this.canvas.addEventListener("pointerup", () => { drag = null; });
    this.canvas.addEventListener("pointercancel", () => { drag = null; });
    this.canvas.addEventListener("pointerleave", () => { if (!drag) this.unlight(); });
    this.canvas.addEventListener("click", (event) => {
      const claim = this.claimAt(event);
      if (claim && this.mode !== "slider") claim.elements[0]?.scrollIntoView({ block: "center", behavior: "smooth" });
    });
    this.canvas.addEventListener("dblclick", () => this.zoom(this.scale > 1 ? 0 : 2.25));
    this.canvas.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && this.scale === 1) return;
      event.preventDefault();
      this.zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, event);
    }, { passive: false });
    this.resize = new ResizeObserver(() => this.draw());
    this.resize.observe(this.canvas);
  }

  /** Goes away. */
  close() {
    this.resize.disconnect();
    clearInterval(this.timer);
  }

  /** Shows a picture. */
  show(number) {
    if (number === this.at && this.drawn === number) return;
    this.at = number;
    if (this.mode !== "picture" && !this.source) this.mode = "picture";
    clearInterval(this.timer);
    if (this.mode === "blink") this.mode = "picture";
    this.draw();
    this.say();
  }

  /** Turns to the slider or to blinking, or back. */
  turn(mode) {
    if (!this.source) return;
    clearInterval(this.timer);
    this.mode = this.mode === mode ? "picture" : mode;
    this.isBefore = this.mode === "blink";
    if (this.mode === "blink" && !matchMedia("(prefers-reduced-motion: reduce)").matches) {
      this.timer = setInterval(() => { this.isBefore = !this.isBefore; this.place(); }, 750);
    }
    this.draw();
  }

  /** Lays something over the pictures, or takes it away. */
  toggle(key) {
    if (this.on.has(key)) this.on.delete(key); else this.on.add(key);
    this.draw();
  }

  zoom(factor, event) {
    const old = this.scale;
    this.scale = factor === 0 ? 1 : Math.max(1, Math.min(12, this.scale * factor));
    const rim = this.canvas.getBoundingClientRect();
    const x = event ? event.clientX - rim.left - this.sheet.offsetLeft : this.sheet.offsetWidth / 2;
    const y = event ? event.clientY - rim.top - this.sheet.offsetTop : this.sheet.offsetHeight / 2;
    this.x = x - ((x - this.x) * this.scale) / old;
    this.y = y - ((y - this.y) * this.scale) / old;
    this.overlay();
    this.place();
  }

  slideTo(event) {
    const rim = this.sheet.getBoundingClientRect();
    this.share = Math.max(0, Math.min(100, ((event.clientX - rim.left) / rim.width) * 100));
    this.range.value = String(this.share);
    this.place();
  }

  /** Draws everything anew. */
  draw() {
    const picture = this.picture;
    this.drawn = this.at;
    const source = this.source;
    for (const mode of ["slider", "blink"]) {
      this.buttons[mode].disabled = !source;
      this.buttons[mode].setAttribute("aria-pressed", String(this.mode === mode));
    }
    for (const kind of layerKinds) this.buttons[kind.key]?.setAttribute("aria-pressed", String(this.on.has(kind.key)));
    [...this.film.children].forEach((button, number) => button.setAttribute("aria-current", String(number === this.at)));
    this.slide.hidden = this.mode !== "slider";
    if (!picture.src) {
      this.sheet.replaceChildren(h("p", { class: "gone", role: "img", "aria-label": `Picture ${this.at + 1} is missing` }, `⚠ ${picture.path}: ${picture.missing}`));
      this.sheet.style.width = this.sheet.style.height = "auto";
      this.after = null;
      return;
    }
    const phone = matchMedia("(max-width: 860px)").matches;
    const most = phone ? window.innerHeight * 0.36 : Math.max(260, window.innerHeight - 350);
    const width = Math.min(this.canvas.clientWidth, picture.width * 3, (most * picture.width) / picture.height);
    this.unit = picture.width / Math.max(1, width);
    this.sheet.style.width = `${width}px`;
    this.sheet.style.height = `${(width * picture.height) / picture.width}px`;
    this.after = h("img", { src: picture.src, alt: picture.alt, class: "after", draggable: "false" });
    const parts = [];
    this.before = this.divider = this.sides = null;
    if (this.mode !== "picture" && source) {
      this.before = h("img", { src: source.src, alt: `Before: ${source.alt}`, class: "before", draggable: "false" });
      this.divider = h("span", { class: "divider" });
      this.sides = [h("span", { class: "side left" }, `picture ${this.edits[this.at].of + 1}`), h("span", { class: "side right" }, `picture ${this.at + 1}`)];
      parts.push(this.before);
    }
    this.drawing = s("svg", { viewBox: `0 0 ${picture.width} ${picture.height}`, preserveAspectRatio: "none" });
    this.sheet.replaceChildren(...parts, this.after, this.drawing, ...(this.divider ? [this.divider, ...this.sides] : []));
    this.overlay();
    this.place();
  }

  /** Puts the sheet, and what of the picture before is seen, where they belong. */
  place() {
    const [width, height] = [this.sheet.offsetWidth, this.sheet.offsetHeight];
    this.x = Math.min(0, Math.max(width * (1 - this.scale), this.x));
    this.y = Math.min(0, Math.max(height * (1 - this.scale), this.y));
    this.sheet.style.transform = this.scale > 1 ? `translate(${this.x}px, ${this.y}px) scale(${this.scale})` : "none";
    this.canvas.classList.toggle("zoomed", this.scale > 1);
    this.level.textContent = `${Math.round(this.scale * 100)} %`;
    if (!this.before || !this.after) return;
    const isSlider = this.mode === "slider";
    this.after.style.clipPath = isSlider ? `inset(0 0 0 ${this.share}%)` : "none";
    this.after.style.visibility = !isSlider && this.isBefore ? "hidden" : "visible";
    this.before.style.clipPath = isSlider ? `inset(0 ${100 - this.share}% 0 0)` : "none";
    this.divider.hidden = !isSlider;
    this.divider.style.left = `${this.share}%`;
    this.sides[0].hidden = !isSlider && !this.isBefore;
    this.sides[1].hidden = !isSlider && this.isBefore;
  }

  /** Draws what lies over the picture. */
  overlay() {
    if (!this.drawing || !this.picture.src) return;
    const unit = this.unit / this.scale;
    const parts = [];
    const box = (shape, kind, isMain) => {
      const [x0, y0, x1, y1] = shape.box;
      const at = { x: x0, y: y0, width: Math.max(0, x1 - x0), height: Math.max(0, y1 - y0) };
      parts.push(s("rect", { class: "shape casing", ...at }), s("rect", { class: `shape ${kind}${isMain ? " main" : ""}`, ...at }));
    };
    const tips = [];
    for (const layer of this.picture.layers) {
      if (!this.on.has(layer.kind)) continue;
      for (const shape of layer.shapes) {
        if (shape.line) {
          const points = shape.line.map((point) => point.join(",")).join(" ");
          parts.push(s("polyline", { class: "shape path-casing", points }), s("polyline", { class: "shape path-line", points, "data-layer": "path" }));
          const first = shape.line[0];
          parts.push(s("circle", { class: "path-end", cx: first[0], cy: first[1], r: 6 * unit }));
          parts.push(arrow(shape.line, 13 * unit));
        } else if (shape.box) {
          box(shape, layer.kind === "permutation" ? "move-line" : "element-line", shape.isMain);
          if (shape.label) tips.push({ box: shape.box, label: shape.label });
        }
      }
    }
    if (this.on.has("boxes")) {
      for (const region of this.edits[this.at]?.region || []) box({ box: region }, "region-line");
      for (const claim of this.claimsHere()) {
        for (const one of claim.boxes) {
          box({ box: one }, "box-line");
          parts.push(s("rect", {
            class: "hit", x: one[0], y: one[1], width: Math.max(0, one[2] - one[0]), height: Math.max(0, one[3] - one[1]),
            tabindex: 0, role: "button", "aria-label": `${claim.words}: ${describe(claim)}`, onfocus: () => this.light(claim), onblur: () => this.unlight(),
            onkeydown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); event.stopPropagation(); claim.elements[0]?.focus(); } },
          }));
        }
      }
    }
    for (const tip of tips) parts.push(...label(tip, unit));
    this.glow = s("g", { "data-layer": "lit" });
    parts.push(this.glow);
    this.drawing.replaceChildren(...parts);
    if (this.lit) this.shine(this.lit);
  }

  /** The claims about the picture that is shown, or about one over which it was drawn. */
  claimsHere() {
    const base = this.base(this.at);
    return this.claims.filter((claim) => claim.image !== null && claim.image <= this.edits.length && this.base(claim.image) === base && claim.boxes.length);
  }

  claimAt(event) {
    if (!this.picture.src) return null;
    const rim = this.sheet.getBoundingClientRect();
    const x = ((event.clientX - rim.left) / rim.width) * this.picture.width;
    const y = ((event.clientY - rim.top) / rim.height) * this.picture.height;
    let best = null;
    for (const claim of this.claimsHere()) {
      for (const box of claim.boxes) {
        const area = (box[2] - box[0]) * (box[3] - box[1]);
        if (x >= box[0] && x < box[2] && y >= box[1] && y < box[3] && (!best || area < best.area)) best = { claim, area };
      }
    }
    return best ? best.claim : null;
  }

  point(event) {
    const claim = this.claimAt(event);
    if (claim === (this.lit && this.lit.claim)) return;
    if (claim) this.light(claim); else this.unlight();
  }

  /** Lights a claim up, in the words and in the picture. */
  light(claim) {
    this.unlight();
    for (const element of claim.elements) element.classList.add("lit");
    const isAbout = claim.image !== null && this.page.pictures[claim.image];
    if (isAbout && this.base(claim.image) !== this.base(this.at)) {
      this.returning = this.at;
      this.show(claim.image);
    }
    this.lit = { claim, boxes: isAbout ? (claim.boxes.length ? claim.boxes : this.named(claim)) : [] };
    this.shine(this.lit);
    this.about.replaceChildren(h("b", {}, `“${claim.words}”`), ` ${describe(claim)}`);
  }

  /** The boxes of what a claim names without a place of its own, such as all holes or all pieces. */
  named(claim) {
    const all = ["count", "order", "layout"].includes(claim.kind);
    return this.picture.layers.flatMap((layer) => layer.shapes.filter((shape) =>
      shape.box && (claim.values.includes(shape.label) || (all && layer.kind === "permutation"))).map((shape) => shape.box));
  }

  shine(lit) {
    if (!this.glow || !lit.boxes.length) return;
    const { width, height } = this.picture;
    const holes = lit.boxes.map((box) => `M${box[0]} ${box[1]}H${box[2]}V${box[3]}H${box[0]}Z`).join("");
    this.glow.replaceChildren(
      s("path", { class: "dim", d: `M0 0H${width}V${height}H0Z${holes}` }),
      ...lit.boxes.flatMap((box) => {
        const at = { x: box[0], y: box[1], width: Math.max(0, box[2] - box[0]), height: Math.max(0, box[3] - box[1]) };
        return [s("rect", { class: "shape casing", ...at }), s("rect", { class: "shape lit-line", ...at })];
      }));
  }

  unlight() {
    if (!this.lit) return;
    for (const element of this.lit.claim.elements) element.classList.remove("lit");
    this.lit = null;
    this.glow?.replaceChildren();
    if (this.returning !== undefined) {
      const back = this.returning;
      this.returning = undefined;
      this.show(back);
    }
    this.say();
  }

  /** Says what the picture is. */
  say() {
    const picture = this.picture;
    const size = picture.width ? `${picture.width} × ${picture.height}, ${Math.max(1, Math.round(picture.bytes / 1024))} KB in the dataset` : "missing";
    this.about.replaceChildren(h("b", {}, `Picture ${this.at + 1}`), ` (${size}). ${picture.alt}`);
  }
}

/** What a claim says, as data. */
function describe(claim) {
  const evidence = { pixels: "read from the pixels", record: "declared by the record", annotation: "from the user's annotation" };
  return `${spaced(claim.kind)}${claim.values.length ? ` = ${claim.values.join(", ")}` : ""}, ${evidence[claim.evidence] || claim.evidence}`;
}

/** The head of an arrow at the end of a line. */
function arrow(line, size) {
  const [x, y] = line[line.length - 1];
  const [px, py] = line[line.length - 2] || [x - 1, y];
  const angle = Math.atan2(y - py, x - px);
  const at = (turn, far) => `${x + Math.cos(angle + turn) * far},${y + Math.sin(angle + turn) * far}`;
  return s("polygon", { class: "path-end", points: `${at(0, size * 0.7)} ${at(2.4, size)} ${at(-2.4, size)}` });
}

/** A word in the corner of a box. */
function label(tip, unit) {
  const width = (tip.label.length * 7.4 + 10) * unit;
  const [x, y] = tip.box;
  return [
    s("rect", { class: "tip-back", x, y, width, height: 19 * unit, rx: 3 * unit }),
    Object.assign(s("text", { class: "tip", x: x + 5 * unit, y: y + 14 * unit, "font-size": 13 * unit }), { textContent: tip.label }),
  ];
}
