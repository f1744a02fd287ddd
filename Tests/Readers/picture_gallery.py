"""Takes the pictures of a gallery that the README shows.

    picture_gallery.py GALLERY FOLDER
"""

import sys

from check_gallery import Window, browser_path, records
from playwright.sync_api import sync_playwright


def main():
    folder, target = sys.argv[1:]
    known = records(folder)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=["--no-sandbox"])
        window = Window(browser, 1440, 860)
        page = window.open(folder, "index.html")
        page.screenshot(path=f"{target}/gallery-overview.jpg", type="jpeg", quality=82)
        # A search in which a claim about the marked thing is lit up.
        identity = next(
            i for i, (record, _) in known.items()
            if record["task"] == "visual_search" and any(t["label"] == "mark" for t in record["thoughts"]))
        page = window.read(folder, identity)
        page.locator(".step.text .claim[tabindex]").nth(1).hover()
        page.wait_for_timeout(300)
        page.screenshot(path=f"{target}/gallery-trace.jpg", type="jpeg", quality=82)
        window.close()
        browser.close()


if __name__ == "__main__":
    main()
