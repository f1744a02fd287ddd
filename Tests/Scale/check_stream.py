"""Holds Scripts/traceloom_stream.py to its promises: no overlap, nothing left out, goes on by its state, waits, writes nothing.

    check_stream.py TRACELOOM FOLDER

With PyTorch its DataLoader has the workers; without it processes of their own stand in for them.
"""

from __future__ import annotations

import base64
import itertools
import json
import multiprocessing
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Scripts"))
import traceloom_stream  # noqa: E402
from traceloom_stream import StreamError, TraceStream  # noqa: E402

try:
    from torch.utils.data import DataLoader
except ImportError:
    DataLoader = None


class Worker:
    """What a loader's worker is told of itself."""

    def __init__(self, number: int, of: int):
        self.id, self.num_workers = number, of


def share(queue: Any, stream: TraceStream, number: int, of: int) -> None:
    traceloom_stream._worker_info = lambda: Worker(number, of)
    queue.put([sample["index"] for sample in stream])


def indices(stream: TraceStream, workers: int) -> list[int]:
    """The numbers that a loader with so many workers yields."""
    if DataLoader is not None:
        return [sample["index"] for sample in DataLoader(stream, batch_size=None, num_workers=workers)]
    context = multiprocessing.get_context("fork")
    queue = context.Queue()
    processes = [context.Process(target=share, args=(queue, stream, number, workers)) for number in range(workers)]
    for process in processes:
        process.start()
    found = [queue.get() for _ in processes]
    for process in processes:
        process.join()
    return [index for one in found for index in one]


def check_shares(recipe: Path, program: str) -> None:
    seen: list[int] = []
    for rank in range(2):
        seen += indices(TraceStream(recipe, rank=rank, world_size=2, count=24, program=program), workers=3)
    assert sorted(seen) == list(range(24)), f"two ranks of three workers have {sorted(seen)}"


def check_state(recipe: Path, program: str) -> None:
    def stream() -> TraceStream:
        return TraceStream(recipe, rank=1, world_size=3, count=30, program=program)

    whole = list(stream())
    assert [sample["index"] for sample in whole] == list(range(1, 30, 3))
    first = stream()
    begin = list(itertools.islice(first, 4))
    state = json.loads(json.dumps(first.state_dict()))
    second = stream()
    second.load_state_dict(state)
    assert begin + list(second) == whole, "what goes on by the state is not the rest"
    other = TraceStream(recipe, rank=1, world_size=2, program=program)
    other.load_state_dict(state)
    try:
        next(iter(other))
    except StreamError as error:
        assert "share 1 of 3 and this is 1 of 2" in str(error), error
    else:
        raise AssertionError("the state of another share was taken")


def check_errors(program: str) -> None:
    try:
        next(iter(TraceStream("/nowhere.yaml", program=program)))
    except StreamError as error:
        assert "there is no such recipe" in str(error), error
    else:
        raise AssertionError("a recipe that is not there gave samples")


def check_lines(recipe: Path, program: str, folder: Path) -> None:
    """Lines, frames and a dataset hold the same, and a reader that goes away ends the stream."""
    data = folder / "data"
    subprocess.run([program, "generate", recipe, "-o", data], check=True, stderr=subprocess.DEVNULL)
    made = {}
    for line in (data / "data" / "train-00000.jsonl").read_text().splitlines():
        record = json.loads(line)
        made[record["index"]] = record
    empty = folder / "empty"
    empty.mkdir()
    environment = {**os.environ, "TMPDIR": str(empty), "HOME": str(empty)}
    stream = subprocess.Popen(
        [program, "stream", recipe], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=empty, env=environment
    )
    assert stream.stdout is not None and stream.stderr is not None
    frames = iter(TraceStream(recipe, program=program))
    for index in range(12):
        sample = json.loads(stream.stdout.readline())
        pictures = [(one["path"], base64.b64decode(one["bytes"])) for one in sample.pop("pictures")]
        assert sample == made[index], f"candidate {index} is another than the dataset's"
        for path, picture in pictures:
            assert picture == (data / path).read_bytes(), path
        frame = next(frames)
        assert [(one["path"], one["bytes"]) for one in frame.pop("pictures")] == pictures
        assert frame == sample
    frames.close()
    check_pause(stream.pid)
    stream.stdout.close()
    said = stream.stderr.read().decode()
    assert stream.wait() == 0, said
    assert "to go on: --from" in said, said
    assert not any(empty.iterdir()), "a stream has written something"


def check_pause(process: int) -> None:
    """A stream that nobody reads comes to rest, with bounded memory."""

    def ticks() -> int:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    if not Path("/proc/self/stat").exists():
        return
    before, rest = ticks(), 0
    for _ in range(600):
        time.sleep(0.1)
        now = ticks()
        rest = rest + 1 if now == before else 0
        before = now
        if rest == 10:
            break
    assert rest == 10, "a stream that nobody reads goes on making samples"
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    assert pages * resource.getpagesize() < 300 << 20, "a stream that nobody reads fills the memory"


def main() -> None:
    program, folder = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve()
    folder.mkdir(parents=True)
    recipe = folder / "recipe.yaml"
    recipe.write_text("seed: 3\nsplits: {train: 20}\ntasks:\n- task: spatial_navigation\n  size: 7...8\n")
    check_lines(recipe, program, folder)
    check_shares(recipe, program)
    check_state(recipe, program)
    check_errors(program)
    loader = "PyTorch's DataLoader" if DataLoader is not None else "processes in the place of PyTorch's DataLoader"
    print(f"streams: lines, frames, shares, state and back-pressure hold, with {loader}")


if __name__ == "__main__":
    main()
