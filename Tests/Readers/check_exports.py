"""Holds a dataset's exports to its records, as the libraries of trainers and hubs read them.

    check_exports.py DATASET [--hub]

DATASET has exports/thinkmorph-parquet and exports/imagefolder. With --hub only what `datasets` gives is looked at, for
versions of it beside which the other readers are not installed; before 3.0 it does not know lists of pictures in folders.
"""
import json
import os
import pathlib
import sys

os.environ["HF_HUB_OFFLINE"] = "1"

import datasets
import pyarrow.parquet as pq


def records(folder, split):
    lines = [line for path in sorted((folder / "data").glob(f"{split}-*.jsonl")) for line in path.open(encoding="utf-8")]
    return [json.loads(line) for line in lines]


def pictures(folder, record):
    paths = record["problem"]["images"] + [thought["image"] for thought in record["thoughts"] if thought["image"]]
    return [(folder / path).read_bytes() for path in paths]


def outputs(record):
    texts = [thought["text"] for thought in record["thoughts"] if thought["type"] == "text"]
    rows = []
    for number, text in enumerate(texts):
        head = "<image_end>" if number else ""
        last = number == len(texts) - 1
        tail = f"<answer>{record['answer']['text']}</answer>" if last else "<image_start>"
        rows.append(f"{head}<think>{text}</think>{tail}")
    return rows


def check_rows(folder, split, place, meant):
    import duckdb
    import polars

    files = sorted(place.glob("*.parquet"))
    rows = [row for path in files for row in pq.ParquetFile(path, page_checksum_verification=True).read().to_pylist()]
    assert len(rows) == len(meant), f"{split}: {len(rows)} rows for {len(meant)} records"
    for row, record in zip(rows, meant):
        who = record["id"]
        assert row["id"] == who and row["task"] == record["task"], who
        assert row["image_list"] == pictures(folder, record), f"{who}: image_list"
        assert row["instruction_list"] == [record["problem"]["question"]] == [row["question"]], f"{who}: question"
        assert row["output_text_list"] == outputs(record), f"{who}: output_text_list"
        assert row["answer"] == record["answer"]["text"], f"{who}: answer"
        assert row["text_only_thought"] == record["text_only"]["text"], f"{who}: text_only_thought"
        assert row["difficulty"] == record["difficulty"], f"{who}: difficulty"
        tags = sum(message["content"].count("<image>") for message in row["messages"])
        assert tags == len(row["image_list"]), f"{who}: {tags} tags in messages"
        meta = json.loads(row["meta"])
        assert meta == record, f"{who}: meta"
    pattern = str(place / "*.parquet")
    count, ids, equal = duckdb.sql(
        f"select count(*), count(distinct id), bool_and(len(image_list) = len(output_text_list)) from '{pattern}'"
    ).fetchall()[0]
    assert (count, ids, equal) == (len(meant), len(meant), True), f"{split}: DuckDB says {count}, {ids}, {equal}"
    frame = polars.read_parquet(pattern)
    assert frame.height == len(meant) and frame["id"].n_unique() == len(meant), f"{split}: Polars"
    info = json.loads((place / "parquet_info.json" if split != "train" else place.parent / "parquet_info.json").read_text())
    groups = {str(path): {"num_row_groups": pq.ParquetFile(path).num_row_groups} for path in files}
    assert info == groups, f"{split}: parquet_info.json says {info}"


def check_hub(folder, format, image_column):
    """`load_dataset` must give the same splits, as pictures."""
    data = datasets.load_dataset(str(folder / "exports" / format))
    for split in ("train", "test"):
        meant = {record["id"]: record for record in records(folder, split)}
        assert set(data[split]["id"]) == set(meant), f"{format}: {split} has other ids"
        for row in data[split]:
            files = pictures(folder, meant[row["id"]])
            assert len(row[image_column]) == len(files), f"{format}: {row['id']}"
            for picture, data_of_file in zip(row[image_column], files):
                picture.load()
                width, height = (int.from_bytes(data_of_file[at : at + 4], "big") for at in (16, 20))
                assert picture.size == (width, height), f"{format}: {row['id']}: {picture.size}"


def main():
    folder = pathlib.Path(sys.argv[1])
    if "--hub" in sys.argv[2:]:
        check_hub(folder, "thinkmorph-parquet", "image_list")
        if int(datasets.__version__.split(".")[0]) >= 3:
            check_hub(folder, "imagefolder", "images")
        print(f"datasets {datasets.__version__} gives the pictures of exports as they are")
        return
    total = 0
    for split, place in (("train", "data"), ("test", "test")):
        meant = records(folder, split)
        total += len(meant)
        check_rows(folder, split, folder / "exports/thinkmorph-parquet" / place, meant)
    check_hub(folder, "thinkmorph-parquet", "image_list")
    check_hub(folder, "imagefolder", "images")
    print(f"{total} rows equal their records; datasets {datasets.__version__} gives their pictures in both formats")


if __name__ == "__main__":
    main()
