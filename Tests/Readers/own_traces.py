"""Writes the traces of a dataset as outputs for `traceloom score`, or checks that their scores are full in every part.

Usage: own_traces.py outputs DATASET > LINES;  own_traces.py pictures DATASET > LINES;  own_traces.py check steps|images SCORES

With `pictures`, for a dataset that has its pictures as files, the traces that have any, with all of them: of these one in 500
may be worth less than 1.
"""

import glob
import json
import os
import sys


def steps(record):
    """The steps of the solution in a form that is scored, a line each; none where the form of the question has none."""
    answer = record["answer"]
    values = answer["value"].split(",")
    if record["task"] == "chart_refocus":
        return [f"{step['question']} {step['value']}" for step in json.loads(record["solution"])["steps"]]
    if record["task"] == "spatial_navigation" and record["form"] == "path":
        return [f"Step {number}: {move}" for number, move in enumerate(values, 1)]
    if record["task"] == "jigsaw_assembly" and answer["form"] == "order":
        return [f"Piece {piece} goes to place {number}." for number, piece in enumerate(values, 1)]
    if record["task"] == "visual_search" and answer["form"] == "find":
        return [f"It lies at [{answer['value']}]."]
    return []


def outputs(dataset):
    for path in sorted(glob.glob(f"{dataset}/data/*.jsonl")):
        for line in open(path, encoding="utf-8"):
            record = json.loads(line)
            texts = [thought["text"] for thought in record["thoughts"] if thought["text"]]
            whole = "</think><image_start><image_end><think>".join(texts)
            told = [
                f"<think>{whole}</think><answer>{record['answer']['text']}</answer>",
                record["text_only"]["text"],
            ]
            lines = steps(record)
            if lines:
                told.append("\n".join(lines) + f"\n{record['answer']['text']}")
            for output in told:
                print(json.dumps({"id": record["id"], "output": output}))


def pictures(dataset):
    for path in sorted(glob.glob(f"{dataset}/data/*.jsonl")):
        for line in open(path, encoding="utf-8"):
            record = json.loads(line)
            images = [thought["image"] for thought in record["thoughts"] if thought["image"]]
            if images:
                output = f"<answer>{record['answer']['text']}</answer>"
                images = [os.path.abspath(f"{dataset}/{image}") for image in images]
                print(json.dumps({"id": record["id"], "output": output, "images": images}))


def check(part, scores):
    count, told, less = 0, 0, []
    for line in open(scores, encoding="utf-8"):
        score = json.loads(line)
        parts = score["parts"]
        if parts["answer"] != 1 or parts["format"] != 1 or parts["steps"] not in (None, 1):
            sys.exit(f"a trace of the generator's own is not worth 1: {line.strip()}")
        count += 1
        told += parts[part] is not None
        if parts["images"] not in (None, 1):
            less.append(line)
    if told == 0:
        sys.exit(f"of {count} scores none is of {part}")
    if 500 * len(less) > count:
        sys.exit(f"{len(less)} of {count} pictures of the generator's own are not worth 1: {less[0].strip()}")
    print(f"{count} outputs, {told} with {part}: full marks" + (f" but for the pictures of {len(less)}" if less else ""))


{"outputs": outputs, "pictures": pictures, "check": check}[sys.argv[1]](*sys.argv[2:])
