"""Holds exports of what is to be found to the records that it was made from.

    check_grounding.py DATASET SWIFT LLAVA

SWIFT is an ms-swift export made with --mode grounding, LLAVA a llava export made with it and --coordinates qwen2.5-vl.
"""
import collections
import json
import pathlib
import sys

from check_formats import lines, pictures, records
from qwen_resize import smart_resize


def places(record):
    """The boxes in the problem picture of everything that is said."""
    texts = [record["problem"]] + [thought for thought in record["thoughts"] if thought["text"]]
    claims = [claim for text in texts for claim in text["claims"]]
    return {tuple(claim["boxes"][0]) for claim in claims if (claim["image"] or 0) == 0 and len(claim["boxes"]) == 1}


def words(record):
    return "\n".join([record["problem"]["question"]] + [thought["text"] for thought in record["thoughts"] if thought["text"]])


def main():
    folder, swift, llava = (pathlib.Path(path) for path in sys.argv[1:4])
    found = collections.Counter()
    for split in ("train", "test"):
        meant = {record["id"]: record for record in records(folder, split)}
        rows = {row["id"]: row for row in lines(swift / f"{split}.jsonl")}
        told = {row["id"]: row for row in json.loads((llava / f"{split}.json").read_text(encoding="utf-8"))}
        assert rows.keys() == told.keys() and rows, split
        for id, row in rows.items():
            record, objects = meant[id], row["objects"]
            assert [(swift / path).read_bytes() for path in row["images"]] == pictures(folder, record)[:1], id
            assert len(objects["ref"]) == len(objects["bbox"]) == len(set(objects["ref"])) == len(objects["image_id"]), id
            assert row["messages"][0]["content"].count("<ref-object>") == row["messages"][1]["content"].count("<bbox>") == len(objects["ref"]), id
            for reference, box in zip(objects["ref"], objects["bbox"]):
                assert tuple(box) in places(record), (id, reference, box)
                for word in reference.replace("“", "").replace("”", "").split():
                    if word not in ("label", "title", "bar", "point", "slice", "cell", "mark", "of", "for"):
                        assert word in words(record), (id, reference)
            png = pictures(folder, record)[0]
            width, height = (int.from_bytes(png[at : at + 4], "big") for at in (16, 20))
            high, wide = smart_resize(height, width, 28)
            answer = told[id]["conversations"][1]["value"].removeprefix("```json\n").removesuffix("\n```")
            said = json.loads(answer)
            assert [entry["label"] for entry in said] == objects["ref"], id
            for entry, box in zip(said, objects["bbox"]):
                scaled = [box[0] * wide / width, box[1] * high / height, box[2] * wide / width, box[3] * high / height]
                assert all(abs(one - other) <= 0.5 + 1e-9 for one, other in zip(entry["bbox_2d"], scaled)), (id, entry)
            found[record["task"]] += len(said)
    assert {"visual_search", "chart_refocus"} <= set(found), found
    print(f"what is to be found lies where claims say: {dict(found)}")


if __name__ == "__main__":
    main()
