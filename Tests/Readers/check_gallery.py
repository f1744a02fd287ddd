"""Opens a gallery in Chromium, from file://, and uses it as somebody would.

    check_gallery.py GALLERY MALICIOUS [SCREENSHOTS]

GALLERY shows a dataset of several tasks, MALICIOUS one whose every text tries to be markup (hostile_dataset.py).
Whatever the pages write to the console as an error, and whatever they ask of a network, fails the check. Where
Chromium itself does not start, it ends with 77.
"""

import json
import os
import shutil
import sys
import time
from urllib.parse import quote

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, expect, sync_playwright

WIDTHS = (380, 800, 1600)
PATIENCE = 60  # seconds until something is held to have failed; a loaded machine is slow


def until(holds, what):
    """Waits until something holds: a page answers when it comes to it."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, what
        time.sleep(0.02)


def browser_path():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    return None  # Playwright's own.


class Window:
    """A page whose errors and requests are kept."""

    def __init__(self, browser, width=1600, height=1000, scheme="light"):
        self.context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce")
        self.context.set_default_timeout(PATIENCE * 1000)
        self.page = self.context.new_page()
        self.errors, self.strangers, self.dialogs = [], [], []
        self.page.on("console", lambda m: self.errors.append(m.text) if m.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda e: self.errors.append(str(e)))
        self.page.on("dialog", lambda d: (self.dialogs.append(d.message), d.dismiss()))
        self.page.on("request", lambda r: None if r.url.startswith("file://") else self.strangers.append(r.url))

    def open(self, folder, name, address=""):
        # A change of what stands behind the hash sign alone would not load the page.
        self.page.goto("about:blank")
        self.page.goto(f"file://{os.path.abspath(folder)}/{name}{'#' + address if address else ''}")
        if name == "traces.html":
            self.page.wait_for_selector(".tile:visible, .step:visible, .empty:visible")
        return self.page

    def read(self, folder, identity):
        page = self.open(folder, "traces.html", "id=" + quote(identity, safe=""))
        page.wait_for_selector(".step")
        return page

    def close(self):
        assert not self.errors, f"the console says {self.errors[:3]}"
        assert not self.strangers, f"asked for {self.strangers[:3]}"
        assert not self.dialogs, f"a script ran: {self.dialogs[:3]}"
        self.context.close()


def samples(folder):
    with open(f"{folder}/data/index.js", encoding="utf-8") as file:
        text = file.read()
    assert text.startswith("loom.index(") and text.endswith(");\n")
    return json.loads(text[len("loom.index("):-3])["samples"]


def records(folder):
    found = {}
    for name in sorted(os.listdir(f"{folder}/data")):
        if name == "index.js":
            continue
        with open(f"{folder}/data/{name}", encoding="utf-8") as file:
            text = file.read()
        body = text[text.index("[") :].rstrip().removesuffix(");").rstrip().removesuffix("]")
        pairs = json.loads(body.rstrip().removesuffix(",") + "]")
        for record, page in pairs:
            found[record["id"]] = (record, page)
    return found


def count(page):
    return int(page.locator("#count").inner_text().split()[0])


def check_finding(browser, folder, listed):
    window = Window(browser)
    page = window.open(folder, "traces.html")
    until(lambda: count(page) == len(listed), "all samples are listed at first")
    tasks = sorted({sample["task"] for sample in listed})
    page.locator(f"input[data-value='task:{tasks[0]}']").check()
    of_task = [sample for sample in listed if sample["task"] == tasks[0]]
    until(lambda: count(page) == len(of_task), "a facet narrows the list")
    band = sorted({min(80, int(sample["difficulty"] // 20) * 20) for sample in of_task})[0]
    page.locator(f"input[data-value='difficulty:{band}']").check()
    expected = [x["id"] for x in of_task if min(80, int(x["difficulty"] // 20) * 20) == band]
    until(lambda: count(page) == len(expected), "a second facet narrows it further")
    until(lambda: quote(tasks[0]) in page.evaluate("location.hash"), "what is chosen stands in the address")
    # A word that some have and others don't.
    lower = [(x["id"] + "\n" + x["text"]).lower() for x in listed]
    words = sorted(set("\n".join(lower).split()))
    word = next(w for w in words if w.isalpha() and len(w) > 4 and 2 <= sum(w in text for text in lower) < len(listed) // 2)
    page.locator("#clear").click()
    page.locator("#query").fill(word)
    expect(page.locator("#count")).to_contain_text("of")
    until(lambda: count(page) == sum(word in text for text in lower), f"searching for {word}")
    page.locator("#query").fill("zzqqxx")
    expect(page.locator(".empty")).to_be_visible()
    # A link opens the same list, in the same order.
    address = f"task={tasks[-1]}&order=hard"
    page = window.open(folder, "traces.html", address)
    hard = sorted((x for x in listed if x["task"] == tasks[-1]), key=lambda x: -x["difficulty"])
    texts = [x["text"].split("\n")[0] for x in hard]
    until(lambda: page.locator(".tile").count() > 0, "a link shows its list")
    shown = page.locator(".tile .asked").all_text_contents()
    assert shown == texts[: len(shown)] and shown, "the order is the one that the link names"
    page.locator(".tile").first.click()
    page.wait_for_selector(".step")
    expect(page.locator(".reader-head h1")).to_have_text(hard[0]["id"])
    page.keyboard.press("n")
    expect(page.locator(".reader-head h1")).to_have_text(hard[1]["id"])
    page.keyboard.press("Escape")
    page.wait_for_selector(".tile")
    until(lambda: count(page) == len(hard), "back is where one came from")
    window.close()


def check_reading(browser, folder, known):
    window = Window(browser)
    for task in sorted({record["task"] for record, _ in known.values()}):
        identity, (record, page_data) = next(
            (i, pair) for i, pair in known.items()
            if pair[0]["task"] == task and any(t["edit"] and t["edit"]["kind"] != "crop" for t in pair[0]["thoughts"]))
        page = window.read(folder, identity)
        expect(page.locator(".reader-head h1")).to_have_text(identity)
        steps = page.locator(".step")
        until(lambda: steps.count() == len(record["thoughts"]) + 2, "question, thoughts, answer")
        words = [t["text"] for t in record["thoughts"] if t["text"] is not None]
        assert page.locator(".step.text .said").all_text_contents() == words, "words stand as they are"
        # Keys step through.
        for number in range(1, steps.count()):
            page.keyboard.press("j" if number % 2 else "ArrowRight")
            until(lambda: page.locator(".step.now").evaluate("e => [...e.parentNode.children].indexOf(e)") == number,
                  f"{identity}: keys step to {number}")
        page.keyboard.press("ArrowLeft")
        # A claim and its boxes light up together.
        claims = page.locator(".step.text .claim[tabindex]")
        boxes = [c["boxes"] for t in record["thoughts"] for c in t["claims"] if c["image"] is not None]
        place = next(i for i, b in enumerate(boxes) if b)
        claims.nth(place).hover()
        until(lambda: claims.nth(place).evaluate("e => e.classList.contains('lit')"), f"{identity}: a claim lights up")
        lit = page.locator("[data-layer=lit] rect.lit-line")
        until(lambda: lit.count() == len(boxes[place]), f"{identity}: the boxes of {boxes[place]} light up")
        drawn = [[float(lit.nth(i).get_attribute(k)) for k in ("x", "y", "width", "height")] for i in range(lit.count())]
        assert drawn == [[b[0], b[1], b[2] - b[0], b[3] - b[1]] for b in boxes[place]]
        page.mouse.move(2, 2)
        until(lambda: page.locator(".claim.lit").count() == 0, f"{identity}: a claim stays lit")
        # And the other way round, by pointer and by key.
        page.locator(".node").first.click()
        sheet = page.locator(".sheet")
        target = next(c for t in [{"claims": record["problem"]["claims"]}] + record["thoughts"] for c in t["claims"] if c["boxes"] and c["image"] == 0)
        rim, box = sheet.bounding_box(), target["boxes"][0]
        size = page_data["pictures"][0]
        page.mouse.move(
            rim["x"] + (box[0] + box[2]) / 2 / size["width"] * rim["width"],
            rim["y"] + (box[1] + box[3]) / 2 / size["height"] * rim["height"])
        until(lambda: page.locator(".claim.lit").count() > 0, f"{identity}: pointing at the picture lights words")
        page.mouse.move(2, 2)
        page.keyboard.press("x")
        page.locator("rect.hit").first.focus()
        until(lambda: page.locator(".claim.lit").count() > 0, f"{identity}: a box with the focus lights words")
        # What can be laid over it.
        page.keyboard.press("x")
        for layer in page_data["pictures"][0]["layers"]:
            before = page.locator(".sheet svg *").count()
            page.keyboard.press({"path": "t", "elements": "e", "permutation": "m"}[layer["kind"]])
            until(lambda: page.locator(".sheet svg *").count() > before, f"{identity}: {layer['kind']} is drawn")
            page.keyboard.press({"path": "t", "elements": "e", "permutation": "m"}[layer["kind"]])
            until(lambda: page.locator(".sheet svg *").count() == before, f"{identity}: {layer['kind']} goes away")
        # The slider: the edit to the right of it, what it came from to the left.
        page.locator(".step.image .thumb").first.click()
        page.keyboard.press("s")
        page.locator(".slide input").fill("30")
        until(lambda: "30%" in page.locator("img.after").evaluate("e => e.style.clipPath"), "the slider shows the edit")
        assert "70%" in page.locator("img.before").evaluate("e => e.style.clipPath")
        number = len(record["problem"]["images"])
        edit = next(t["edit"] for t in record["thoughts"] if t["edit"])
        assert page.locator("img.after").get_attribute("src") == page_data["pictures"][number]["src"]
        assert page.locator("img.before").get_attribute("src") == page_data["pictures"][edit["of"]]["src"]
        page.keyboard.press("b")
        until(lambda: page.locator("img.after").evaluate("e => e.style.visibility") == "hidden", "blinking begins with what was")
        page.keyboard.press("b")
        page.keyboard.press("+")
        until(lambda: page.locator(".canvas.zoomed").count() == 1, "a key zooms")
        page.keyboard.press("0")
        # Below: the command, the record, the forms.
        for name, part in (("Make it again", page_data["command"]), ("As trainers read it", "instruction_list"), ("The record", identity)):
            page.locator("summary", has_text=name).click()
            assert part in page.locator("details[open] pre", has_text=part[:20]).first.inner_text()
        # Pictures are there, and say what they show.
        for image in page.locator(".sheet img, .thumb img").all():
            until(lambda: image.evaluate("e => e.complete && e.naturalWidth > 0"), f"{identity}: a picture is not shown")
        assert len(page.locator("img.after").get_attribute("alt")) > 20
    window.close()


def check_layout(browser, folder, known, shots):
    ids = {record["task"]: identity for identity, (record, _) in reversed(known.items())}
    pages = [("index.html", "", "overview"), ("traces.html", "", "wall")]
    if os.path.exists(f"{folder}/rejected.html"):
        pages.append(("rejected.html", "", "rejected"))
    pages += [("traces.html", "id=" + quote(identity, safe=""), task) for task, identity in sorted(ids.items())]
    for width in WIDTHS:
        for scheme in ("light", "dark"):
            window = Window(browser, width, 900, scheme)
            for name, address, title in pages:
                page = window.open(folder, name, address)
                page.wait_for_timeout(80)
                over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                assert over <= 0, f"{title} is {over} pixels too wide at {width}"
                if shots:
                    page.screenshot(path=f"{shots}/{title}-{width}-{scheme}.png", full_page=title == "overview")
                if (width, scheme) in ((1600, "light"), (380, "dark")) and title in ("overview", "wall", "rejected", "spatial_navigation"):
                    if title == "spatial_navigation":
                        page.keyboard.press("x")
                    found = Axe().run(page, options={"preload": False}).response["violations"]
                    serious = [v for v in found if v["impact"] in ("serious", "critical")]
                    assert not serious, f"{title} {width} {scheme}: " + json.dumps(
                        [(v["id"], v["nodes"][0]["html"][:200], v["nodes"][0]["failureSummary"]) for v in serious])
            window.close()


def check_keyboard(browser, folder):
    window = Window(browser)
    page = window.open(folder, "traces.html")
    # The keys are listened to once the list stands.
    page.wait_for_selector(".tile")
    page.keyboard.press("/")
    until(lambda: page.evaluate("document.activeElement.id") == "query", "/ goes to the search")
    page.keyboard.press("Escape")
    until(lambda: page.evaluate("document.activeElement.id") != "query", "Escape leaves the search")
    page.keyboard.press("?")
    until(lambda: page.locator("#help").evaluate("e => e.open"), "? shows the keys")
    page.keyboard.press("Escape")
    until(lambda: not page.locator("#help").evaluate("e => e.open"), "Escape closes them")
    page.locator(".tile").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".step")
    seen = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("(e => e.className && e.className.split ? e.className.split(' ')[0] : e.tagName)(document.activeElement)"))
    assert {"node", "claim", "thumb"} <= seen, f"Tab reaches {seen}"
    window.close()


def check_print(browser, folder, known):
    window = Window(browser)
    page = window.read(folder, next(iter(known)))
    page.emulate_media(media="print")
    assert not page.locator(".stage").is_visible() and page.locator(".step .thumb img").first.is_visible()
    window.close()


def check_malicious(browser, folder):
    listed = samples(folder)
    window = Window(browser)
    page = window.open(folder, "index.html")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None, "a script of the dataset ran on the overview"
    page = window.open(folder, "traces.html")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None, "a script of the dataset ran on the wall"
    for sample in listed[:4]:
        page = window.read(folder, sample["id"])
        for summary in page.locator("summary").all():
            summary.click()
        page.wait_for_timeout(100)
        assert page.evaluate("window.ran") is None, "a script of the dataset ran"
        assert page.locator("#reader script, #reader iframe, #reader [onerror], #reader [onclick]").count() == 0
        text = page.locator(".step.question .said").first.text_content()
        assert "<script>" in text and "<img src=x" in text, "markup is shown as the text that it is"
        assert page.locator(".reader-head h1").text_content() == sample["id"]
    window.close()


def main():
    folder, malicious = sys.argv[1:3]
    shots = sys.argv[3] if len(sys.argv) > 3 else None
    if shots:
        os.makedirs(shots, exist_ok=True)
    listed, known = samples(folder), records(folder)
    assert [sample["id"] for sample in listed] == list(known), "the list and the data agree"
    with sync_playwright() as playwright:
        expect.set_options(timeout=PATIENCE * 1000)
        try:
            browser = playwright.chromium.launch(executable_path=browser_path(), args=["--no-sandbox"])
        except Error as error:
            print(f"Left out: Chromium does not start here ({str(error).splitlines()[0]}).")
            sys.exit(77)
        check_finding(browser, folder, listed)
        check_reading(browser, folder, known)
        check_keyboard(browser, folder)
        check_print(browser, folder, known)
        check_malicious(browser, malicious)
        check_layout(browser, folder, known, shots)
        browser.close()
    print(f"{len(listed)} samples in Chromium: all is well")


if __name__ == "__main__":
    main()
