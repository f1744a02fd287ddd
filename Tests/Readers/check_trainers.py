"""Reads exports by the row-reading code of trainers themselves: ms-swift's and Energon's.

    check_trainers.py DATASET GROUNDING

DATASET has exports/ms-swift, and exports/webdataset after `energon prepare`. GROUNDING is an ms-swift export of it made with
--mode grounding. It takes ms-swift, megatron-energon and PyTorch without a GPU.
"""
import json
import os
import pathlib
import sys

os.environ["HF_HUB_OFFLINE"] = "1"

from check_formats import pictures, records, tagged, turns


def check_energon(folder):
    import dataclasses

    from megatron.energon import Cooker, DefaultTaskEncoder, Sample, WorkerConfig, basic_sample_keys, get_loader, get_val_dataset, stateless

    @dataclasses.dataclass
    class Trace(Sample):
        row: dict
        pictures: int

    @stateless
    def cook(sample):
        count = sum(name.endswith("png") for name in sample)
        return Trace(**basic_sample_keys(sample), row=sample["json"], pictures=count)

    class Encoder(DefaultTaskEncoder):
        cookers = [Cooker(cook)]
        # Samples as they are; what a trainer makes of them is its own.
        @stateless
        def encode_sample(self, sample):
            return sample

        @stateless
        def batch(self, samples):
            return samples

    for split, meant in (("train", records(folder, "train")), ("test", records(folder, "test"))):
        by_key = {f"{split}-{record['index']:08}": record for record in meant}
        data = get_val_dataset(
            str(folder / "exports/webdataset"), split_part=split, worker_config=WorkerConfig(rank=0, world_size=1, num_workers=0),
            batch_size=1, task_encoder=Encoder(), limit=None)
        seen = set()
        for batch in get_loader(data):
            for sample in batch if isinstance(batch, list) else [batch]:
                key, row = sample.__key__.split("/")[-1], sample.row
                record = by_key[key]
                question, reasoning = turns(record)
                parts = [
                    text if text is not None else int(image.removesuffix(".png").rsplit(".", 1)[1])
                    for text, image in zip(row["texts"], row["images"], strict=True)
                ]
                assert parts == question + reasoning and row["sample_id"] == record["id"], key
                assert sample.pictures == len(pictures(folder, record)), key
                seen.add(key)
        assert seen == set(by_key), f"Energon gives {len(seen)} of {len(by_key)} of {split}"
    print("Energon gives every sample of both splits with its pictures")


def check_swift(folder, grounding):
    import swift
    from swift.dataset import load_dataset
    from swift.template import StdTemplateInputs

    here = os.getcwd()
    for root, is_found in ((folder / "exports/ms-swift", False), (grounding, True)):
        # Paths of pictures are relative to the folder of the export.
        os.chdir(root)
        count = 0
        for split in ("train", "test"):
            lines = [json.loads(line) for line in open(f"{split}.jsonl", encoding="utf-8")]
            data, _ = load_dataset(f"{split}.jsonl", split_dataset_ratio=0.0, num_proc=1, strict=True)
            assert len(data) == len(lines), f"ms-swift: {len(data)} of {len(lines)} rows of {split}"
            by_id = {record["id"]: record for record in records(folder, split)}
            for row, line in zip(data, lines):
                record = by_id[line["id"]]
                shown = [image["path"] for image in row["images"]]
                files = pictures(folder, record)
                assert [pathlib.Path(path).read_bytes() for path in shown] == files[: len(shown)], line["id"]
                inputs = StdTemplateInputs.from_dict({key: row[key] for key in row if row[key] is not None})
                tags = sum(message["content"].count("<image>") for message in inputs.messages)
                assert tags == len(inputs.images), line["id"]
                if is_found:
                    objects = row["objects"]
                    text = "".join(message["content"] for message in inputs.messages)
                    assert text.count("<ref-object>") == len(objects["ref"]) and text.count("<bbox>") == len(objects["bbox"]) > 0, line["id"]
                    width, height = (int.from_bytes(files[0][at : at + 4], "big") for at in (16, 20))
                    for x0, y0, x1, y1 in objects["bbox"]:
                        assert 0 <= x0 < x1 <= width and 0 <= y0 < y1 <= height, line["id"]
                else:
                    question, reasoning = turns(record)
                    assert [message["content"] for message in inputs.messages] == [tagged(question), tagged(reasoning)], line["id"]
                count += 1
        print(f"ms-swift {swift.__version__} reads {count} rows of {root.name} with their pictures")
        os.chdir(here)


def main():
    folder, grounding = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    check_energon(folder)
    check_swift(folder, grounding)


if __name__ == "__main__":
    main()
