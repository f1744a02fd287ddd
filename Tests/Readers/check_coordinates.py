"""Holds the sizes that the exporter resizes to against the function of qwen-vl-utils itself.

    check_coordinates.py CASES

CASES holds smart-resize.csv: factor, width, height, and the width and height after resizing (0 where there is none). Of
the package only the function and its constants are read: importing it all takes PyTorch.
"""
import csv
import pathlib
import sys

from qwen_resize import theirs

count = refused = 0
with open(pathlib.Path(sys.argv[1]) / "smart-resize.csv") as file:
    for row in csv.DictReader(file):
        factor, width, height, wide, high = (int(row[name]) for name in ("factor", "width", "height", "wide", "high"))
        try:
            expected = theirs["smart_resize"](height, width, factor)
        except ValueError:
            expected = (0, 0)
            refused += 1
        assert (high, wide) == expected, f"{row}: {expected}"
        count += 1
assert count == 100_000 and refused > 0
print(f"{count} sizes are those of qwen-vl-utils, {refused} of them refused")
