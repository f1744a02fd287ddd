"""Holds a dataset's exports for trainers to its records, each read as its trainer reads it.

    check_formats.py MIXED SINGLE

MIXED has all its exports under exports/, and one as webdataset in buckets beside it, MIXED-buckets.
SINGLE, of one image thought a sample, has exports/thinkmorph-hub.
"""
import base64
import json
import os
import pathlib
import sys
import tarfile

os.environ["HF_HUB_OFFLINE"] = "1"

import datasets
import pandas
import pyarrow.parquet as pq
import webdataset

SPLITS = ("train", "test")


def records(folder, split):
    lines = [line for path in sorted((folder / "data").glob(f"{split}-*.jsonl")) for line in path.open(encoding="utf-8")]
    return [json.loads(line) for line in lines]


def pictures(folder, record):
    paths = record["problem"]["images"] + [thought["image"] for thought in record["thoughts"] if thought["image"]]
    return [(folder / path).read_bytes() for path in paths]


def turns(record):
    """The question and the reasoning, each as a list of texts and numbers of pictures."""
    number = len(record["problem"]["images"])
    question = list(range(number)) + [record["problem"]["question"]]
    reasoning = []
    for thought in record["thoughts"]:
        if thought["type"] == "text":
            reasoning.append(f"<think>{thought['text']}</think>")
        else:
            reasoning.append(number)
            number += 1
    reasoning[-1] += f"<answer>{record['answer']['text']}</answer>"
    return question, reasoning


def tagged(parts):
    return "".join(part if isinstance(part, str) else "<image>" for part in parts)


def lines(path):
    return [json.loads(line) for line in path.open(encoding="utf-8")]


def check_files(name, root, paths, folder, record):
    for path in paths:
        assert ".." not in path and not path.startswith("/"), f"{name}: {path}"
    assert [(root / path).read_bytes() for path in paths] == pictures(folder, record), f"{name}: {record['id']}: pictures"


def check_conversations(folder, meant):
    for name in ("ms-swift", "llama-factory", "llava", "trl", "obelics", "openai", "imagefolder"):
        root = folder / "exports" / name
        for split in SPLITS:
            if name in ("trl", "imagefolder"):
                root, rows = folder / "exports" / name / split, lines(folder / "exports" / name / split / "metadata.jsonl")
            elif name == "llava":
                rows = json.loads((root / f"{split}.json").read_text(encoding="utf-8"))
            else:
                rows = lines(root / f"{split}.jsonl")
            assert len(rows) == len(meant[split]), f"{name}: {len(rows)} rows in {split}"
            for row, record in zip(rows, meant[split]):
                check_row(name, root, row, record, folder)
        print(f"{name}: {sum(len(m) for m in meant.values())} rows are their records")


def check_row(name, root, row, record, folder):
    question, reasoning = turns(record)
    who = f"{name}: {record['id']}"
    if name == "openai":
        parts = []
        for message in row["messages"]:
            assert isinstance(message["content"], list), who
            for part in message["content"]:
                shown = part.get("image_url", {}).get("url", "")
                assert not shown or message["role"] == "user", f"{who}: a picture in the turn of {message['role']}"
                parts.append(base64.b64decode(shown.removeprefix("data:image/png;base64,")) if shown else part["text"])
        files = pictures(folder, record)
        assert parts == [p if isinstance(p, str) else files[p] for p in question + reasoning], who
        return
    if name == "obelics":
        assert len(row["images"]) == len(row["texts"]), who
        assert all((a is None) != (b is None) for a, b in zip(row["images"], row["texts"])), who
        assert [t for t in row["texts"] if t is not None] == [p for p in question + reasoning if isinstance(p, str)], who
        places = [n for n, part in enumerate(question + reasoning) if not isinstance(part, str)]
        assert [n for n, image in enumerate(row["images"]) if image] == places, who
        check_files(name, root, [image for image in row["images"] if image], folder, record)
        facts = json.loads(row["general_metadata"])
        assert facts["id"] == record["id"] and facts["answer"] == record["answer"]["value"], who
        assert len(json.loads(row["metadata"])) == len(row["images"]), who
        return
    assert row["id"] == record["id"], who
    if name == "llava":
        paths = [row["image"]] if isinstance(row["image"], str) else row["image"]
        said = [(turn["from"], turn["value"]) for turn in row["conversations"]]
        assert said == [("human", tagged(question)), ("gpt", tagged(reasoning))], who
    elif name == "trl":
        paths = row["images_file_names"]
        said = [
            (m["role"], [c["text"] if c["type"] == "text" else None for c in m["content"]]) for m in row["messages"]
        ]
        plain = [[p if isinstance(p, str) else None for p in parts] for parts in (question, reasoning)]
        assert said == [("user", plain[0]), ("assistant", plain[1])], who
    else:
        paths = row["images_file_names" if name == "imagefolder" else "images"]
        said = [(m["role"], m["content"]) for m in row["messages"]]
        assert said == [("user", tagged(question)), ("assistant", tagged(reasoning))], who
    check_files(name, root, paths, folder, record)


def check_llama_factory(root):
    """What LLaMA-Factory looks up: the entry names a file that is there, columns that rows have, and tags of roles."""
    info = json.loads((root / "dataset_info.json").read_text())
    assert set(info) == {f"traceloom_{split}" for split in SPLITS}, info
    for entry in info.values():
        rows = lines(root / entry["file_name"])
        assert entry["formatting"] == "sharegpt" and set(entry["columns"].values()) <= set(rows[0]), entry
        tags = entry["tags"]
        for row in rows:
            messages = row[entry["columns"]["messages"]]
            roles = [message[tags["role_tag"]] for message in messages]
            assert roles == [tags["user_tag"], tags["assistant_tag"]] * (len(roles) // 2), roles
            count = sum(message[tags["content_tag"]].count("<image>") for message in messages)
            assert count == len(row[entry["columns"]["images"]]), row["id"]
    print("llama-factory: dataset_info.json names what is there")


def check_observations(folder, root, meant):
    for row, record in zip(lines(root / "train.jsonl"), meant["train"]):
        question, reasoning = turns(record)
        said = [(m["role"], m["content"]) for m in row["messages"]]
        wanted = [("user", tagged(question))] + [
            ("assistant", part) if isinstance(part, str) else ("observation", "<image>") for part in reasoning
        ]
        assert said == wanted, record["id"]
        # LLaMA-Factory takes users and the world in the odd turns, the model in the even ones.
        assert all((n % 2 == 1) == (role == "assistant") for n, (role, _) in enumerate(said)), record["id"]
    print("llama-factory: pictures of the reasoning are observations")


def check_zebra(folder, meant):
    data = datasets.load_dataset(str(folder / "exports/zebra-cot"))
    for split in SPLITS:
        rows = pq.ParquetDataset(sorted(str(p) for p in (folder / "exports/zebra-cot/data").glob(f"{split}-*.parquet"))).read().to_pylist()
        assert len(rows) == len(meant[split]) == len(data[split]), split
        for row, shown, record in zip(rows, data[split], meant[split]):
            who = f"zebra-cot: {record['id']}"
            files = pictures(folder, record)
            problem = len(record["problem"]["images"])
            names = [f"problem_image_{n + 1}" for n in range(problem)] + [f"reasoning_image_{n + 1}" for n in range(len(files) - problem)]
            assert [row[name]["bytes"] for name in names] == files, who
            rest = [name for name in row if "_image_" in name and name not in names]
            assert all(row[name] is None for name in rest), who
            for name, file in zip(names, files):
                shown[name].load()
                assert shown[name].size == tuple(int.from_bytes(file[at : at + 4], "big") for at in (16, 20)), who
            question = "".join(f"<image_start>[{name}]<image_end>" for name in names[:problem]) + record["problem"]["question"]
            assert row["Question"] == question, who
            trace = []
            texts = [thought["text"] for thought in record["thoughts"] if thought["type"] == "text"]
            for number, text in enumerate(texts):
                trace.append(f"THOUGHT {number}: {text}")
                if number < len(texts) - 1:
                    trace.append(f"<image_start>[reasoning_image_{number + 1}]<image_end>")
            assert row["Text Reasoning Trace"] == "\n".join(trace), who
            assert row["Final Answer"] == f"<answer>{record['answer']['text']}</answer>", who
    print(f"zebra-cot: rows are their records; datasets {datasets.__version__} gives their pictures")


def check_hub(folder):
    import duckdb

    meant = {split: records(folder, split) for split in SPLITS}
    data = datasets.load_dataset(str(folder / "exports/thinkmorph-hub"))
    for split in SPLITS:
        assert len(data[split]) == len(meant[split]) > 0, split
        columns = [
            "pid", "question", "answer", "problem_image_0", "resoning_thought_0", "reasoning_image_0",
            "resoning_thought_1", "task", "full_text_only_thought",
        ]
        assert data[split].column_names == columns, data[split].column_names
        raw = data[split].cast_column("problem_image_0", datasets.Image(decode=False))
        raw = raw.cast_column("reasoning_image_0", datasets.Image(decode=False))
        for row, record in zip(raw, meant[split]):
            who = f"thinkmorph-hub: {record['id']}"
            assert [row["problem_image_0"]["bytes"], row["reasoning_image_0"]["bytes"]] == pictures(folder, record), who
            texts = [thought["text"] for thought in record["thoughts"] if thought["type"] == "text"]
            assert [row["resoning_thought_0"], row["resoning_thought_1"]] == texts, who
            assert row["full_text_only_thought"] == record["text_only"]["text"] and row["pid"] == record["id"], who
        files = str(folder / f"exports/thinkmorph-hub/data/{split}-*.parquet")
        assert duckdb.sql(f"select count(distinct pid) from '{files}'").fetchall() == [(len(meant[split]),)], split
    print("thinkmorph-hub: rows are their records")


def check_webdataset(folder, buckets, meant):
    keys = set()
    for root in (folder / "exports/webdataset", buckets):
        seen = {split: 0 for split in SPLITS}
        for tar in sorted(root.glob("*.tar")):
            split = tar.name.split("-")[0]
            by_key = {f"{split}-{record['index']:08}": record for record in meant[split]}
            counts = set()
            for sample in webdataset.WebDataset(str(tar), shardshuffle=False):
                record = by_key[sample["__key__"]]
                who = f"webdataset: {record['id']}"
                row = json.loads(sample["json"])
                files = pictures(folder, record)
                assert [sample[f"{n}.png"] for n in range(len(files))] == files, who
                assert row["sample_id"] == record["id"], who
                question, reasoning = turns(record)
                parts = [
                    text if text is not None else int(image.removesuffix(".png").rsplit(".", 1)[1])
                    for text, image in zip(row["texts"], row["images"], strict=True)
                ]
                assert parts == question + reasoning, who
                assert [n for n in row["images"] if n] == [f"{sample['__key__']}.{n}.png" for n in range(len(files))], who
                counts.add(len(files))
                seen[split] += 1
                keys.add((root, sample["__key__"]))
            assert root != buckets or len(counts) == 1, f"{tar}: {counts}"
            # Members of a sample stand together, and tell of no machine.
            with tarfile.open(tar) as archive:
                heads = [member.name.split(".")[0] for member in archive]
                assert sum(a != b for a, b in zip(heads, heads[1:])) + 1 == len(set(heads)), tar
                assert all((m.mtime, m.uid, m.gid, m.mode) == (0, 0, 0, 0o644) for m in archive), tar
        assert seen == {split: len(meant[split]) for split in SPLITS}, seen
    assert len(keys) == 2 * sum(len(m) for m in meant.values())
    names = sorted(p.name for p in buckets.glob("train-images2-*.tar"))
    data = datasets.load_dataset("webdataset", data_files={"train": [str(buckets / name) for name in names]}, split="train")
    for row in data:
        record = next(r for r in meant["train"] if f"train-{r['index']:08}" == row["__key__"])
        for number, file in enumerate(pictures(folder, record)):
            size = tuple(int.from_bytes(file[at : at + 4], "big") for at in (16, 20))
            assert row[f"{number}.png"].size == size, record["id"]
    print(f"webdataset: shards are their records; datasets {datasets.__version__} reads a bucket of {len(data)}")


def check_tables(folder, meant):
    for split in SPLITS:
        root = folder / "exports/vlmevalkit"
        tables = [pandas.read_csv(p, sep="\t", dtype=str, keep_default_na=False) for p in sorted(root.glob(f"{split}-*.tsv"))]
        rows = {int(row["index"]): row for table in tables for row in table.to_dict("records")}
        assert len(rows) == sum(len(t) for t in tables) == len(meant[split]), split
        for record in meant[split]:
            row, who = rows[record["index"]], f"vlmevalkit: {record['id']}"
            files = [base64.b64decode(row["image"])] if not row["image"].startswith("[") else [base64.b64decode(i) for i in json.loads(row["image"])]
            assert files == pictures(folder, record)[: len(record["problem"]["images"])], who
            assert row["question"] == record["problem"]["question"] and row["answer"] == record["answer"]["value"], who
            for letter, option in zip("ABCD", record["problem"]["options"]):
                assert option["text"] in [f"{letter}. {row[letter]}", f"{letter}: {row[letter]}", f"({letter}) {row[letter]}"], who
            assert row["category"] == record["task"], who
    print("vlmevalkit: tables are their records")


def main():
    mixed, single = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    meant = {split: records(mixed, split) for split in SPLITS}
    assert len({record["task"] for record in meant["train"]}) > 1, "the dataset is of one task"
    check_conversations(mixed, meant)
    check_llama_factory(mixed / "exports/llama-factory")
    check_observations(mixed, pathlib.Path(f"{mixed}-observations"), meant)
    check_zebra(mixed, meant)
    check_webdataset(mixed, pathlib.Path(f"{mixed}-buckets"), meant)
    check_tables(mixed, meant)
    check_hub(single)


if __name__ == "__main__":
    main()
