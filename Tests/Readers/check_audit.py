"""Holds what `traceloom audit --json` says of two datasets of lakes to a recount from their records.

    check_audit.py REPORT DATASET DATASET

A lake is its rows, in whichever of the eight turns and mirrorings of a square comes first.
"""
import json
import pathlib
import sys


def turned(rows):
    """The rows turned by a quarter."""
    return ["".join(row[column] for row in reversed(rows)) for column in range(len(rows[0]))]


def canonical(rows):
    """The first of the eight forms."""
    forms = []
    for start in (rows, [row[::-1] for row in rows]):
        for _ in range(4):
            forms.append("/".join(start))
            start = turned(start)
    return min(forms)


def lakes(folder):
    """The lakes of each split."""
    found = {}
    for path in sorted((pathlib.Path(folder) / "data").glob("*.jsonl")):
        with open(path) as file:
            for line in file:
                record = json.loads(line)
                found.setdefault(record["split"], []).append(canonical(json.loads(record["scene"])["rows"]))
    return found


report = json.loads(pathlib.Path(sys.argv[1]).read_text())
folders = sys.argv[2:4]
all_lakes = {f"{folder} {split}": rows for folder in folders for split, rows in lakes(folder).items()}
said = {finding["about"]: finding for finding in report["findings"] if finding["check"] != "duplicates.signatures"}
names = list(all_lakes)
shared_all = 0
for number, one in enumerate(names):
    twice = len(all_lakes[one]) - len(set(all_lakes[one]))
    assert said[one]["value"] == twice, (one, said[one]["value"], twice)
    for other in names[number + 1:]:
        shared = len(set(all_lakes[one]) & set(all_lakes[other]))
        finding = said.get(f"{one} and {other}") or said[f"{other} and {one}"]
        assert finding["value"] == shared, (one, other, finding["value"], shared)
        assert finding["verdict"] == ("missed" if shared else "passed")
        shared_all += shared
        print(f"{one} and {other}: {shared} of {len(all_lakes[one])} and {len(all_lakes[other])}")
assert shared_all > 0, "no lake stands in both, so that nothing is shown"
