"""Holds the sizes that the exporter resizes to against the function of qwen-vl-utils itself.

    check_coordinates.py CASES

CASES holds smart-resize.csv: factor, width, height, and the width and height after resizing (0 where there is none). Of
the package only the function and its constants are read: importing it all takes PyTorch.
"""
import ast
import csv
import importlib.util
import math
import pathlib
import sys
import typing

package = pathlib.Path(importlib.util.find_spec("qwen_vl_utils").submodule_search_locations[0])
tree = ast.parse((package / "vision_process.py").read_text())
wanted = [
    node
    for node in tree.body
    if (isinstance(node, ast.FunctionDef) and (node.name.endswith("_by_factor") or node.name == "smart_resize"))
    or (
        isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.targets[0], ast.Name)
    )
]
theirs = {"math": math, "Optional": typing.Optional, "Tuple": typing.Tuple}
exec(compile(ast.Module(wanted, []), "vision_process.py", "exec"), theirs)

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
