"""Holds a dataset's card to its records, as a hub reads it: the columns, the splits, the pictures that are shown.

    check_card.py DATASET
"""
import json
import os
import pathlib
import re
import sys
import tempfile

os.environ["HF_HUB_OFFLINE"] = "1"

import datasets

folder = pathlib.Path(sys.argv[1])
with tempfile.TemporaryDirectory() as cache:
    loaded = datasets.load_dataset(str(folder), cache_dir=cache)
    for split, rows in loaded.items():
        lines = [line for path in sorted((folder / "data").glob(f"{split}-*.jsonl")) for line in path.open(encoding="utf-8")]
        assert len(lines) == rows.num_rows, split
        for line, row in zip(lines, rows):
            assert json.loads(line) == row, row["id"]

card = (folder / "README.md").read_text(encoding="utf-8")
shown = re.findall(r"!\[[^\]]*\]\(([^)]*)\)", card)
assert shown and all((folder / path).is_file() for path in shown), shown
print(f"{folder}: the card gives {', '.join(f'{rows.num_rows} of {split}' for split, rows in loaded.items())} as they are; {len(shown)} pictures are shown")
