"""Reads rl-parquet as trainers do, and has reward.py judge answers over a pipe and by a service.

Usage: check_rewards.py EXPORT DATASET TRACELOOM. The truth comes from the dataset's records, not from the export.
verl, EasyR1 and TRL themselves are not installed: their calls are made as their code makes them.
"""

import glob
import importlib.util
import json
import multiprocessing
import os
import re
import subprocess
import sys

import datasets
import pyarrow.parquet as pq


def load(export):
    spec = importlib.util.spec_from_file_location("reward", f"{export}/reward.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def child(export, row, queue):
    reward = load(export)
    queue.put(reward.compute_score(row["data_source"], "\\boxed{" + row["answer"] + "}",
                                   row["reward_model"]["ground_truth"], row["extra_info"])["score"])


def check_calls(reward, rows, records):
    for row in rows:
        record = records[row["id"]]
        right = f"<think>\\boxed{{nothing}}</think><answer>{record['answer']['text']}</answer>"
        for output, score in ((right, 1.0), (record["answer"]["value"], 0.0), ("", 0.0)):
            # verl/workers/reward_manager/naive.py
            found = reward.compute_score(
                data_source=row["data_source"], solution_str=output,
                ground_truth=row["reward_model"]["ground_truth"], extra_info=row["extra_info"])
            assert found["score"] == score, (row["id"], output, found)
            assert all(isinstance(value, float) for value in found.values()), found
    outputs = [f"\\boxed{{{records[row['id']]['answer']['value']}}}" for row in rows]
    # EasyR1: batch functions take reward_inputs, sequential ones an output and the true answer.
    easy = reward.compute_scores([
        {"response": output, "response_length": len(output), "ground_truth": row["state"]}
        for output, row in zip(outputs, rows)])
    assert all(entry == {"overall": 1.0, "format": 1.0, "accuracy": 1.0} for entry in easy), easy[:3]
    assert reward.compute_score(outputs[0], rows[0]["state"])["overall"] == 1.0
    # TRL: trl/trainer/grpo_trainer.py calls with columns by name.
    texts = reward.trl_reward(completions=outputs, prompts=None, state=[row["state"] for row in rows], id=None)
    assert texts == [1.0] * len(rows)
    chats = [[{"role": "assistant", "content": output}] for output in outputs]
    assert reward.trl_reward(completions=chats, extra_info=[row["extra_info"] for row in rows]) == texts


def main():
    export, dataset, traceloom = sys.argv[1:]
    records = {}
    for path in glob.glob(f"{dataset}/data/*.jsonl"):
        for line in open(path):
            record = json.loads(line)
            records[record["id"]] = record
    rows = []
    for path in sorted(glob.glob(f"{export}/data/*.parquet")):
        rows += pq.read_table(path).to_pylist()
    assert len(rows) == len(records) and {row["id"] for row in rows} == set(records)
    for row in rows:
        record = records[row["id"]]
        tags = sum(message["content"].count("<image>") for message in row["prompt"])
        assert tags == len(row["images"]) == len(record["problem"]["images"]), row["id"]
        assert row["problem"] == row["prompt"][-1]["content"]
        assert row["data_source"] == f"traceloom/{record['task']}" and row["reward_model"]["style"] == "rule"
        state = json.loads(row["extra_info"]["state"])
        assert row["state"] == row["extra_info"]["state"]
        for name in ("scene", "solution", "legend", "answer", "task", "form", "id"):
            assert state[name] == record[name], (row["id"], name)
    loaded = datasets.load_dataset("parquet", data_files=sorted(glob.glob(f"{export}/data/*.parquet")), split="train")
    assert loaded[0]["images"][0].size[0] > 0 and loaded[0]["prompt"][-1]["role"] == "user"

    os.environ["TRACELOOM"] = traceloom
    reward = load(export)
    check_calls(reward, rows, records)
    # A process that was forked has a pipe of its own.
    queue = multiprocessing.get_context("fork").Queue()
    child_process = multiprocessing.get_context("fork").Process(target=child, args=(export, rows[0], queue))
    child_process.start()
    assert queue.get(timeout=60) == 1.0
    child_process.join()
    try:
        reward.compute_score("traceloom/x", "\\boxed{1}", "{}", {"state": "{}"})
        raise AssertionError("a broken state has a score")
    except reward.JudgeError as error:
        assert "state" in str(error)

    service = subprocess.Popen([traceloom, "score", "--serve", "0"], stderr=subprocess.PIPE, text=True)
    try:
        os.environ["TRACELOOM_SERVICE"] = re.search(r"http://[0-9.]+:\d+", service.stderr.readline())[0]
        check_calls(reward, rows, records)
    finally:
        service.terminate()
        assert service.wait(timeout=30) == 0
    print(f"rl-parquet: {len(rows)} rows; reward.py judges as verl, EasyR1 and TRL call it, over a pipe and by a service")


if __name__ == "__main__":
    main()
