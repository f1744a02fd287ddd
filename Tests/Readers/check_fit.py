"""Holds an export whose pictures were scaled to fit a trainer's budget to the dataset that it was made from.

    check_fit.py DATASET EXPORT LIMIT

EXPORT is a thinkmorph-parquet made with --fit-tokens LIMIT. Tokens are counted as the trainer counts them, boxes must lie
within half a pixel of where scaling puts them, words must tell the same numbers, and pictures must be the means of areas.
"""
import io
import json
import pathlib
import re
import sys

import numpy
import pyarrow.parquet as pq
from PIL import Image


def tokens(size, stride, low, high):
    """Tokens of a picture after the trainer's resize: sides scaled into [low, high], rounded to the stride."""
    scale = max(min(high / max(size), 1.0), low / min(size))
    area = size[0] * scale * size[1] * scale
    if area > 1_806_336:
        scale *= (1_806_336 / area) ** 0.5
    sides = [max(stride, round(side * scale / stride) * stride) for side in size]
    if max(sides) > high:
        sides = [max(stride, round(side * high / max(sides) / stride) * stride) for side in sides]
    return sides[0] // stride * (sides[1] // stride)


def cost(sizes, text):
    vae, vit = [tokens(s, 16, 512, 1024) for s in sizes], [tokens(s, 14, 224, 518) for s in sizes]
    # Four characters a token and a dozen for marks are what tokenizers come to at the most on such words.
    return vae[0] + 2 * sum(vae[1:]) + sum(vit) + len(text) // 4


def cover(old, new):
    """What share of each new pixel of a line each old one covers."""
    ends = numpy.arange(new + 1) * old / new
    low, high = numpy.maximum(ends[:-1, None], numpy.arange(old)), numpy.minimum(ends[1:, None], numpy.arange(1, old + 1))
    return numpy.maximum(0, high - low) * new / old


def texts(record):
    yield "question", record["problem"]["question"], record["problem"]["claims"]
    for number, option in enumerate(record["problem"]["options"]):
        yield f"option {number}", option["text"], option["claims"]
    for number, thought in enumerate(record["thoughts"]):
        if thought.get("text"):
            yield f"thought {number}", thought["text"], thought["claims"]
    yield "text_only", record["text_only"]["text"], record["text_only"]["claims"]


def check_box(who, old, new, before, after, told):
    for place, edge in enumerate(old):
        wanted = edge * after[place % 2] / before[place % 2]
        assert abs(wanted - new[place]) <= 0.5 + 1e-9, f"{who}: {old} became {new}"
    told.append(new)


def check_detail(who, old, new, own, source, key, told):
    """Every list of four numbers below a key of boxes is scaled, all else is as it was."""
    if isinstance(old, dict):
        assert old.keys() == new.keys(), who
        for name in old:
            check_detail(who, old[name], new[name], own, source, name, told)
    elif isinstance(old, list) and key in ("rings", "boxes", "from", "to", "hidden", "box") and len(old) == 4 and all(isinstance(n, int) for n in old):
        check_box(who, old, new, *(source if key in ("from", "box") else own), told)
    elif isinstance(old, list):
        assert len(old) == len(new), who
        for one, other in zip(old, new):
            check_detail(who, one, other, own, source, key, told)
    else:
        assert old == new, f"{who}: {old} became {new}"


def check_sample(record, row, pictures, limit):
    meta, who = json.loads(row["meta"]), record["id"]
    shown = [Image.open(io.BytesIO(data)) for data in row["image_list"]]
    whole = [Image.open(io.BytesIO(data)) for data in pictures]
    sizes, before = [p.size for p in shown], [p.size for p in whole]
    text = row["question"] + "".join(row["output_text_list"])
    assert cost(sizes, text) <= limit, f"{who}: {cost(sizes, text)} tokens"
    if "fit" not in meta:
        assert meta == record and row["image_list"] == pictures, f"{who}: changed without need"
        return False, 0
    assert cost(before, text) + len(text) > limit, f"{who}: scaled without need"
    assert meta["fit"] == {"from": [list(s) for s in before], "to": [list(s) for s in sizes]}, who
    boxes = []
    for (name, old, claims), (_, new, scaled) in zip(texts(record), texts(meta), strict=True):
        assert re.sub(r"\d+", "#", old) == re.sub(r"\d+", "#", new), f"{who}: {name}"
        for claim, other in zip(claims, scaled, strict=True):
            image = claim["image"] or 0
            for one, two in zip(claim["boxes"], other["boxes"], strict=True):
                check_box(f"{who}: {name}", one, two, before[image], sizes[image], boxes)
            words, told = (t[c["span"][0] : c["span"][1]] for t, c in ((old, claim), (new, other)))
            assert re.sub(r"\d+", "#", words) == re.sub(r"\d+", "#", told), f"{who}: {name}: {words} became {told}"
            numbers = lambda text: [int(n) for n in re.findall(r"\d+", text)]
            if claim["kind"] == "box":
                check_box(who, [int(v) for v in claim["values"][1:]], numbers(told), before[image], sizes[image], boxes)
                assert other["values"][1:] == [str(n) for n in numbers(told)], who
            elif claim["kind"] == "answer" and record["answer"]["form"] == "find":
                check_box(who, numbers(words), numbers(told), before[0], sizes[0], boxes)
                assert other["values"] == [meta["answer"]["value"]] == [",".join(str(n) for n in numbers(told))], who
            elif claim["kind"] != "format":
                assert words == told and claim["values"] == other["values"], f"{who}: {words} became {told}"
    number = len(record["problem"]["images"])
    for old, new in zip(record["thoughts"], meta["thoughts"], strict=True):
        if old["type"] != "image":
            continue
        edit, scaled = old["edit"], new["edit"]
        for one, two in zip(edit["region"], scaled["region"], strict=True):
            check_box(who, one, two, before[number], sizes[number], boxes)
        own, source = (before[number], sizes[number]), (before[edit["of"]], sizes[edit["of"]])
        check_detail(who, json.loads(edit["detail"]), json.loads(scaled["detail"]), own, source, "", boxes)
        number += 1
    if record["answer"]["form"] != "find":
        assert meta["answer"] == record["answer"], who
    for size, one, other in zip(sizes, whole, shown):
        if size == one.size:
            continue
        across, down = cover(one.size[0], size[0]), cover(one.size[1], size[1])
        meant = numpy.einsum("yr,rcn,xc->yxn", down, numpy.asarray(one.convert("RGB"), dtype=float), across, optimize=True)
        assert abs(meant - numpy.asarray(other.convert("RGB"))).max() <= 1.5, f"{who}: pixels"
    return True, len(boxes)


def main():
    folder, export, limit = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
    lines = [line for path in sorted((folder / "data").glob("*.jsonl")) for line in path.open(encoding="utf-8")]
    records = {record["id"]: record for record in map(json.loads, lines)}
    scaled, boxes, found, count = 0, 0, 0, len(records)
    for path in sorted(export.glob("*/*.parquet")):
        for row in pq.read_table(path).to_pylist():
            record = records.pop(row["id"])
            paths = record["problem"]["images"] + [t["image"] for t in record["thoughts"] if t["image"]]
            is_scaled, checked = check_sample(record, row, [(folder / p).read_bytes() for p in paths], limit)
            scaled, boxes = scaled + is_scaled, boxes + checked
            found += is_scaled and record["answer"]["form"] == "find"
    assert not records and scaled, f"{len(records)} are missing, {scaled} are scaled"
    print(f"{count} samples fit into {limit} tokens; {scaled} were scaled, {found} of which ask for a box; {boxes} boxes are true")


if __name__ == "__main__":
    main()
