"""Reads exports by the row-reading code of trainers themselves: ms-swift's, LLaMA-Factory's, TRL's, verl's and Energon's.

    check_trainers.py DATASET GROUNDING OBSERVATIONS TRACELOOM

DATASET has exports/ms-swift, llama-factory, trl and rl-parquet, and exports/webdataset after `energon prepare`. GROUNDING is an
ms-swift export of it made with --mode grounding, OBSERVATIONS one as llama-factory with --reasoning-images observation.
It takes PyTorch without a GPU; no model is loaded and nothing is trained.
"""
import io
import json
import os
import pathlib
import sys
import types

os.environ["HF_HUB_OFFLINE"] = "1"
# LLaMA-Factory has an older transformers in mind than ms-swift.
os.environ["DISABLE_VERSION_CHECK"] = "1"

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


def decoded(image):
    """The pixels of a picture, however a trainer holds it."""
    from PIL import Image

    if isinstance(image, dict):
        image = image.get("path") or io.BytesIO(image["bytes"])
    elif isinstance(image, bytes):
        image = io.BytesIO(image)
    return (Image.open(image) if isinstance(image, (str, io.BytesIO)) else image).convert("RGB").tobytes()


def check_llama_factory(folder, observations):
    # LLaMA-Factory asks for it at its start, for sounds; there are none.
    sys.modules.setdefault("torchaudio", types.ModuleType("torchaudio"))
    from llamafactory.data.loader import _load_single_dataset
    from llamafactory.data.mm_plugin import get_mm_plugin
    from llamafactory.data.parser import get_dataset_list
    from llamafactory.hparams import DataArguments, ModelArguments
    from transformers import TrainingArguments

    plugin = get_mm_plugin("qwen2_vl", image_token="<|image_pad|>")
    processor = types.SimpleNamespace(image_processor=object(), feature_extractor=None)
    for root, is_observed in ((folder / "exports/llama-factory", False), (observations, True)):
        count = 0
        for split in ("train", "test"):
            arguments = DataArguments(dataset_dir=str(root), media_dir=str(root))
            (attributes,) = get_dataset_list([f"traceloom_{split}"], str(root))
            data = _load_single_dataset(attributes, ModelArguments(model_name_or_path="none"), arguments, TrainingArguments(output_dir="none"))
            meant = records(folder, split)
            assert len(data) == len(meant), f"LLaMA-Factory: {len(data)} of {len(meant)} rows of {split}"
            for row, record in zip(data, meant, strict=True):
                messages = row["_prompt"] + row["_response"]
                plugin._validate_input(processor, row["_images"], [], [])
                plugin._validate_messages(messages, row["_images"], [], [])
                assert [pathlib.Path(path).read_bytes() for path in row["_images"]] == pictures(folder, record), record["id"]
                question, reasoning = turns(record)
                told = "".join(message["content"] for message in messages)
                assert told.replace("\n", "") == (tagged(question) + tagged(reasoning)).replace("\n", ""), record["id"]
                observed = sum(message["role"] == "observation" for message in messages)
                assert observed == (sum(isinstance(part, int) for part in reasoning) if is_observed else 0), record["id"]
                assert row["_response"][0]["role"] == "assistant" and len(row["_response"]) == 1, record["id"]
                count += 1
        print(f"LLaMA-Factory reads {count} rows of {root.name} with their pictures")


def check_trl(folder):
    import datasets
    import trl
    from trl.data_utils import is_conversational, prepare_multimodal_messages

    count = 0
    for split in ("train", "test"):
        data = datasets.load_dataset("imagefolder", data_dir=str(folder / "exports/trl" / split), split="train")
        meant = records(folder, split)
        assert len(data) == len(meant), f"TRL: {len(data)} of {len(meant)} rows of {split}"
        for row, record in zip(data, meant, strict=True):
            assert is_conversational(row), record["id"]
            # A part that has no text or no picture has none of the key in TRL's eyes.
            messages = [
                {**message, "content": [{key: value for key, value in part.items() if value is not None} for part in message["content"]]}
                for message in row["messages"]
            ]
            prepared = prepare_multimodal_messages(messages, row["images"])
            parts = [part for message in prepared for part in message["content"]]
            shown = [decoded(part["image"]) for part in parts if part["type"] == "image"]
            assert shown == [decoded(file) for file in pictures(folder, record)], record["id"]
            question, reasoning = turns(record)
            told = [part["text"] if part["type"] == "text" else None for part in parts]
            assert told == [part if isinstance(part, str) else None for part in question + reasoning], record["id"]
            count += 1
    print(f"TRL {trl.__version__} fills {count} conversations with their pictures")


def check_verl(folder, traceloom):
    from omegaconf import OmegaConf
    from verl.trainer.ppo.reward import get_custom_reward_fn
    from verl.utils.dataset.rl_dataset import RLHFDataset

    root = folder / "exports/rl-parquet"
    os.environ["TRACELOOM"] = str(traceloom)
    reward = get_custom_reward_fn(
        OmegaConf.create({"reward": {"custom_reward_function": {"path": str(root / "reward.py"), "name": "compute_score"}}})
    )
    count = 0
    for split in ("train", "test"):
        files = sorted(str(path) for path in root.glob(f"**/{split}*.parquet"))
        by_id = {record["id"]: record for record in records(folder, split)}
        config = OmegaConf.create({"filter_overlong_prompts": False, "cache_dir": str(folder / "verl")})
        data = RLHFDataset(files, tokenizer=None, config=config, processor=object())
        assert len(data) == len(by_id), f"verl: {len(data)} of {len(by_id)} rows of {split}"
        for number in range(len(data)):
            row = data[number]
            record = by_id[row["extra_info"]["id"]]
            parts = [part for message in row["raw_prompt"] for part in message["content"]]
            shown = [decoded(part["image"]) for part in parts if part["type"] == "image"]
            assert shown == [decoded(file) for file in pictures(folder, record)[: len(record["problem"]["images"])]], record["id"]
            assert record["problem"]["question"] in "".join(part.get("text", "") for part in parts), record["id"]
            # As verl's reward managers call it.
            for output, meant in ((record["answer"]["text"], 1), ("I can't tell.", 0)):
                score = reward(
                    data_source=row["data_source"], solution_str=f"<answer>{output}</answer>", ground_truth=row["reward_model"]["ground_truth"],
                    extra_info=row["extra_info"])  # fmt: skip
                assert (score["score"] if isinstance(score, dict) else score) == meant, f"{record['id']}: {score}"
            count += 1
    print(f"verl reads {count} problems with their pictures and has them judged")


def main():
    folder, grounding, observations, traceloom = (pathlib.Path(path).resolve() for path in sys.argv[1:])
    check_trl(folder)
    check_llama_factory(folder, observations)
    check_verl(folder, traceloom)
    check_energon(folder)
    check_swift(folder, grounding)


if __name__ == "__main__":
    main()
