"""Samples of a recipe as an iterable dataset: made while a trainer runs, written nowhere.

    from traceloom_stream import TraceStream
    from torch.utils.data import DataLoader

    stream = TraceStream("Tasks/demo.yaml", rank=rank, world_size=world_size)
    for sample in DataLoader(stream, batch_size=None, num_workers=4):
        sample["problem"]["question"], sample["pictures"][0]["bytes"]  # a PNG file

Every pair of a trainer's rank and a loader's worker has the samples whose number leaves its remainder, so that none is
seen twice. torchdata's StatefulDataLoader keeps `state_dict()` of every worker and gives it back; without it use the
numbers of the samples: `TraceStream(..., start=1 + last sample["index"])`. PyTorch is used where it is there and not needed.
"""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
import tempfile
from pathlib import Path
from typing import IO, Any, Iterator, Sequence, TypedDict

try:
    from torch.utils.data import IterableDataset as _Base
    from torch.utils.data import get_worker_info as _worker_info
except ImportError:

    class _Base:  # type: ignore[no-redef]
        pass

    def _worker_info() -> None:  # type: ignore[misc]
        return None


class Picture(TypedDict):
    path: str
    bytes: bytes


class State(TypedDict):
    next: int
    seen: int
    share: int
    shares: int


class StreamError(RuntimeError):
    """A stream that has ended with an error; it says what traceloom said."""


class TraceStream(_Base):
    """Samples of a recipe, as dictionaries with the columns of a record and `pictures`, without end.

    Args:
        recipe: The recipe, a YAML file.
        rank: The number of this process among the trainer's, from 0.
        world_size: The number of the trainer's processes.
        start: The number of the first candidate.
        count: How many samples this object yields in all its workers' shares together; None for no end.
        options: What else `traceloom stream` is given, such as ["--set", "size=6"].
        program: The program; by default the repository's, or the path's.
        workers: The threads of each process of traceloom.
    """

    def __init__(
        self, recipe: str | os.PathLike[str], *, rank: int = 0, world_size: int = 1, start: int = 0,
        count: int | None = None, options: Sequence[str] = (), program: str | os.PathLike[str] | None = None, workers: int = 1,
    ) -> None:  # fmt: skip
        if not 0 <= rank < world_size:
            raise ValueError(f"rank {rank} of {world_size} is none: ranks go from 0 to one below their number")
        self.recipe, self.options = os.fspath(recipe), list(options)
        self.rank, self.world_size, self.start, self.count = rank, world_size, start, count
        self.program, self.workers = _program(program), workers
        self._state: State | None = None

    def state_dict(self) -> State:
        """Where this worker's share goes on: after the last sample that was yielded."""
        share, shares = self._share()
        return State(**self._state) if self._state else State(next=self.start, seen=0, share=share, shares=shares)

    def load_state_dict(self, state: State) -> None:
        """Goes on where a state was taken; ranks and workers must be as many as they were."""
        self._state = State(
            next=int(state["next"]), seen=int(state["seen"]), share=int(state["share"]), shares=int(state["shares"])
        )

    def __iter__(self) -> Iterator[dict[str, Any]]:
        share, shares = self._share()
        first, seen = self.start, 0
        if self._state is not None:
            if (self._state["share"], self._state["shares"]) != (share, shares):
                raise StreamError(
                    f"the state is that of share {self._state['share']} of {self._state['shares']} and this is {share} of {shares}; "
                    "resume with as many ranks and loader workers as before, or start at a number with start="
                )
            first, seen = self._state["next"], self._state["seen"]
        # One more for the first shares where they do not divide the count.
        left = None if self.count is None else max(0, self.count // shares + (share < self.count % shares) - seen)
        for sample in self._samples(first, share, shares, left):
            # The state is of what was yielded, not of what the process has made ahead.
            seen += 1
            self._state = State(next=sample["index"] + 1, seen=seen, share=share, shares=shares)
            yield sample

    def _share(self) -> tuple[int, int]:
        worker = _worker_info()
        if worker is None:
            return self.rank, self.world_size
        return self.rank * worker.num_workers + worker.id, self.world_size * worker.num_workers

    def _samples(self, first: int, share: int, shares: int, count: int | None) -> Iterator[dict[str, Any]]:
        if count == 0:
            return
        command = [self.program, "stream", self.recipe, "--frames", "--from", str(first), "--rank", str(share)]
        command += ["--world-size", str(shares), "--workers", str(self.workers), *self.options]
        command += [] if count is None else ["--count", str(count)]
        with tempfile.TemporaryFile() as said:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=said)
            assert process.stdout is not None
            try:
                while (parts := _frame(process.stdout)) is not None:
                    sample = json.loads(parts[0])
                    sample["pictures"] = [
                        Picture(path=path, bytes=picture) for path, picture in zip(_paths(sample), parts[1:], strict=True)
                    ]
                    yield sample
                if process.wait() != 0:
                    said.seek(0)
                    raise StreamError(said.read().decode(errors="replace").strip() or f"traceloom ended with {process.returncode}")
            finally:
                # A reader that has seen enough; the process notices at its next sample, or here.
                process.stdout.close()
                process.terminate()
                process.wait()


def _paths(sample: dict[str, Any]) -> list[str]:
    return [*sample["problem"]["images"], *(t["image"] for t in sample["thoughts"] if t["type"] == "image")]


def _frame(file: IO[bytes]) -> list[bytes] | None:
    head = file.read(4)
    if not head:
        return None
    parts = []
    for _ in range(_word(head)):
        size = _word(file.read(4))
        part = file.read(size)
        if len(part) != size:
            raise StreamError("traceloom ended in the middle of a sample")
        parts.append(part)
    return parts


def _word(four: bytes) -> int:
    if len(four) != 4:
        raise StreamError("traceloom ended in the middle of a sample")
    return int(struct.unpack(">I", four)[0])


def _program(given: str | os.PathLike[str] | None) -> str:
    beside = Path(__file__).resolve().parent.parent / ".build" / "release" / "traceloom"
    program = os.fspath(given) if given else str(beside) if beside.exists() else shutil.which("traceloom")
    if program is None or not os.access(program, os.X_OK):
        raise FileNotFoundError(f"there is no program {program or 'traceloom'}; build it, or name it with program=")
    return program
