"""The resizing of qwen-vl-utils itself: importing all of the package takes PyTorch, so only the function is read."""
import ast
import importlib.util
import math
import pathlib
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

smart_resize = theirs["smart_resize"]
