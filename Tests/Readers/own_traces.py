"""Writes the traces of a dataset as outputs for `traceloom score`, or checks that their scores are full in every part.

Usage: own_traces.py outputs DATASET > LINES;  own_traces.py check SCORES
"""

import glob
import json
import sys


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
            for output in told:
                print(json.dumps({"id": record["id"], "output": output}))


def check(scores):
    count, steps = 0, 0
    for line in open(scores, encoding="utf-8"):
        score = json.loads(line)
        parts = score["parts"]
        if parts["answer"] != 1 or parts["format"] != 1 or any(parts[name] not in (None, 1) for name in ("steps", "images")):
            sys.exit(f"a trace of the generator's own is not worth 1: {line.strip()}")
        count += 1
        steps += parts["steps"] is not None
    if count == 0:
        sys.exit("there are no scores")
    print(f"{count} outputs, {steps} with steps: full marks in every part")


if sys.argv[1] == "outputs":
    outputs(sys.argv[2])
else:
    check(sys.argv[2])
