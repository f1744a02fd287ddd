"""Reads the labels of charts off the finished pictures with Tesseract, and compares with what the record says.

    read_charts.py DATASET [--least 0.95] [--misses FOLDER] [--limit N]

Cuts out the box of each axis label, value label, slice label, legend label and tick label, enlarges it, and has it
read as a line, a word and a block, of which the surest counts. Figures are read among digits and
what stands around them. Needs Pillow and tesserocr, and Tesseract's English data (tesseract-ocr on Debian). Prints
the share read back as written by kind and the misses; exit code 1 where axis labels or value labels fall short.
"""

import argparse
import glob
import json
import os
import re
import sys
from collections import Counter
from pathlib import Path

import tesserocr
from PIL import Image, ImageOps

KINDS = ["axis_label", "value_label", "slice_label", "legend_label", "series_label", "point_label", "tick_label"]
FIGURE = re.compile(r"^[^A-Za-z]*\d[^A-Za-z]*$")


def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument("dataset", type=Path)
    parser.add_argument("--least", type=float, default=0.95)
    parser.add_argument("--misses", type=Path)
    parser.add_argument("--limit", type=int, default=200)
    return parser.parse_args()


def data_folder():
    for pattern in ["/usr/share/tesseract-ocr/*/tessdata", "/usr/share/tessdata", "/opt/homebrew/share/tessdata"]:
        for folder in sorted(glob.glob(pattern)):
            if os.path.exists(os.path.join(folder, "eng.traineddata")):
                return folder
    sys.exit("Tesseract's English data was not found; install tesseract-ocr (Debian) or tesseract (Homebrew).")


def cut_out(picture, box, is_upright):
    """The label, dark on light, upright, enlarged, with a margin of its ground's colour."""
    x0, y0, x1, y1 = box
    pad = 2
    part = picture.crop((max(0, x0 - pad), max(0, y0 - pad), min(picture.width, x1 + pad), min(picture.height, y1 + pad)))
    if not is_upright:
        part = part.rotate(-90, expand=True)
    grey = ImageOps.autocontrast(part.convert("L"))
    histogram = grey.histogram()
    if sum(histogram[:128]) > sum(histogram[128:]):
        grey = ImageOps.invert(grey)
    scale = max(2, round(48 / max(8, min(grey.height, 24))))
    grey = grey.resize((grey.width * scale, grey.height * scale), Image.LANCZOS)
    return ImageOps.expand(grey, 24, 255)


def plain(text):
    """The text with what fonts draw alike written alike, and without the blanks that lines break at."""
    for odd, usual in [("−", "-"), ("–", "-"), ("—", "-"), ("’", "'"), ("‘", "'")]:
        text = text.replace(odd, usual)
    return "".join(text.split())


def main():
    options = parse()
    folder = data_folder()
    words = tesserocr.PyTessBaseAPI(path=folder, lang="eng", psm=tesserocr.PSM.SINGLE_LINE)
    figures = tesserocr.PyTessBaseAPI(path=folder, lang="eng", psm=tesserocr.PSM.SINGLE_LINE)
    figures.SetVariable("tessedit_char_whitelist", "0123456789.,-+%$€£¥()kKMB °C")
    read, total, misses = Counter(), Counter(), []
    seen = 0
    for shard in sorted(options.dataset.glob("data/*.jsonl")):
        for line in shard.read_text().splitlines():
            record = json.loads(line)
            if record["task"] != "chart_refocus" or seen >= options.limit:
                continue
            seen += 1
            legend = json.loads(record["legend"])
            picture = Image.open(options.dataset / record["problem"]["images"][0]).convert("RGB")
            for number, element in enumerate(legend["elements"]):
                kind, text = element["kind"], element["text"]
                if kind not in KINDS:
                    continue
                x0, y0, x1, y1 = element["box"]
                # Labels that stand on end are higher than they are wide; a digit alone is so upright.
                is_upright = y1 - y0 > x1 - x0 if len(text) == 1 else y1 - y0 < 1.2 * (x1 - x0)
                label = cut_out(picture, element["box"], is_upright)
                reader = figures if FIGURE.match(text) and kind in ("value_label", "tick_label") else words
                found, surest = "", -1
                for mode in [tesserocr.PSM.SINGLE_LINE, tesserocr.PSM.SINGLE_BLOCK, tesserocr.PSM.SINGLE_WORD]:
                    reader.SetPageSegMode(mode)
                    reader.SetImage(label)
                    seen_text, sureness = reader.GetUTF8Text().strip(), reader.MeanTextConf()
                    if sureness > surest:
                        found, surest = seen_text, sureness
                total[kind] += 1
                if plain(found) == plain(text):
                    read[kind] += 1
                    continue
                misses.append((record["id"], kind, text, found))
                if options.misses:
                    options.misses.mkdir(parents=True, exist_ok=True)
                    label.save(options.misses / f"{len(misses):04}-{kind}.png")
    if not seen:
        sys.exit(f"{options.dataset} has no charts")
    for name, kind, text, found in misses:
        print(f"{name} {kind}: {text!r} was read as {found!r}")
    for kind in KINDS:
        if total[kind]:
            print(f"{kind}: {read[kind]} of {total[kind]} read back as written, {read[kind] / total[kind]:.1%}")
    print(f"{seen} charts")
    if any(total[kind] and read[kind] < options.least * total[kind] for kind in ["axis_label", "value_label"]):
        sys.exit(1)


main()
