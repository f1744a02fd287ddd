"""Holds a dataset's croissant.json to its records, as mlcroissant reads it.

    check_croissant.py DATASET
"""
import json
import logging
import pathlib
import sys

import mlcroissant

logging.disable(logging.INFO)
folder = pathlib.Path(sys.argv[1])
# It stops where the description is not valid; what only whoever publishes knows is a warning.
dataset = mlcroissant.Dataset(jsonld=str(folder / "croissant.json"))
assert not dataset.metadata.ctx.issues.errors
warnings = [warning for warning in dataset.metadata.ctx.issues.warnings if "datePublished" not in warning]
assert not warnings, warnings


def plain(value):
    if isinstance(value, bytes):
        return value.decode("utf-8")
    return [plain(part) for part in value] if isinstance(value, list) else value


count = 0
for record_set in dataset.metadata.record_sets:
    split = record_set.id
    lines = [line for path in sorted((folder / "data").glob(f"{split}-*.jsonl")) for line in path.open(encoding="utf-8")]
    expected = {record["id"]: record for record in map(json.loads, lines)}
    for row in dataset.records(split):
        row = {name.split("/")[1]: plain(value) for name, value in row.items()}
        record = expected.pop(row["id"])
        for name in ["task", "split", "index", "form", "difficulty", "scene", "solution", "legend", "signature"]:
            assert row[name] == record[name], (row["id"], name)
        assert row["images"] == record["problem"]["images"] and row["question"] == record["problem"]["question"], row["id"]
        assert row["thought_types"] == [thought["type"] for thought in record["thoughts"]], row["id"]
        assert row["text_only"] == record["text_only"]["text"], row["id"]
        assert (row["answer"], row["answer_value"]) == (record["answer"]["text"], record["answer"]["value"]), row["id"]
        texts = [thought["text"] for thought in record["thoughts"]]
        assert [text for text in row["thought_texts"] if isinstance(text, str)] == [text for text in texts if text], row["id"]
        count += 1
    assert not expected, sorted(expected)[:3]
print(f"{folder}: croissant.json is valid and gives {count} records as they are")
