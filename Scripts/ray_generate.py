#!/usr/bin/env python3
"""Makes a dataset on a Ray cluster: the ranks of a run as tasks, then one `finish`.

    pip install ray==2.60.0
    python Scripts/ray_generate.py Tasks/demo.yaml -o /shared/demo --ranks 64

It joins the cluster of --address or RAY_ADDRESS, or one that `ray start` has left on this machine, and starts one
of its own where there is none. The recipe, the folder and the program must have the same paths on every node.

Run the same command again after whatever stopped it: ranks that are complete are skipped, and the bytes are
those that one process makes. Exit codes are traceloom's: 64 and 65 are final, after 75 try again.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import object_store  # noqa: E402

USAGE, TRY_AGAIN = 64, 75


@dataclass(frozen=True)
class Job:
    """What every rank is given."""

    program: str
    recipe: str
    folder: str
    world_size: int
    workers: int
    options: tuple[str, ...]
    directory: str

    def command(self, rank: int) -> list[str]:
        return [
            self.program, "generate", self.recipe, "-o", self.folder, "--rank", str(rank),
            "--world-size", str(self.world_size), "--workers", str(self.workers), *self.options,
        ]  # fmt: skip


@dataclass(frozen=True)
class Ended:
    """How a rank's process ended."""

    rank: int
    code: int
    node: str
    said: str


def die_with_parent() -> None:
    """Has Linux end this process with the worker that started it, however that ends."""
    pr_set_pdeathsig = 1
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGKILL)


def run_rank(job: Job, rank: int) -> Ended:
    """Makes the shards of a rank, on whatever node Ray has chosen."""
    node = socket.gethostname()
    if not os.access(job.program, os.X_OK):
        return Ended(rank, USAGE, node, f"Error: {node} has no program {job.program}; put it there on every node")
    if os.path.isdir(job.directory):
        os.chdir(job.directory)
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("SLURM_", "TRACELOOM_"))}
    process = subprocess.run(
        job.command(rank), env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True, errors="replace", preexec_fn=die_with_parent,
    )  # fmt: skip
    # A signal from outside says nothing against the rank.
    code = TRY_AGAIN if process.returncode < 0 else process.returncode
    return Ended(rank, code, node, "\n".join(process.stderr.strip().splitlines()[-12:]))


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


class Stop(Exception):
    """A reason to stop, with the exit code."""

    def __init__(self, code: int, message: str):
        super().__init__(message)
        self.code = code


@dataclass
class Run:
    """The folder of the run, as far as it has come."""

    folder: Path
    plan: dict = field(default_factory=dict)

    def read(self) -> bool:
        """Reads what the run is; returns whether there is one."""
        try:
            self.plan = json.loads((self.folder / "executor.json").read_text())
        except FileNotFoundError:
            return False
        except (OSError, ValueError) as error:
            raise Stop(TRY_AGAIN, f"{self.folder}/executor.json can't be read: {error}") from error
        return True

    @property
    def world_size(self) -> int:
        return int(self.plan["world_size"])

    @property
    def shards(self) -> int:
        size = int(self.plan["shard"])
        return sum(-(-int(split["count"]) // size) for split in self.plan["splits"])

    def is_finished(self) -> bool:
        return (self.folder / "manifest.json").exists()

    def is_complete(self, rank: int) -> bool:
        return (self.folder / "completions" / f"{rank:05d}").exists()

    def shards_done(self) -> int:
        data = self.folder / "data"
        return sum(1 for name in os.listdir(data) if name.endswith(".jsonl")) if data.is_dir() else 0


class Driver:
    """Keeps as many ranks running as the cluster takes, until all are complete."""

    def __init__(self, job: Job, run: Run, cpus: float, retries: int):
        import ray

        self.ray = ray
        self.job, self.run, self.retries = job, run, retries
        # Ray itself runs a task again whose worker or node was lost, as often as it takes.
        self.task = ray.remote(num_cpus=cpus, max_retries=-1)(run_rank)
        self.tries: Counter[int] = Counter()
        self.waiting: dict[int, float] = {}
        self.running: dict = {}
        self.told = ""

    def work(self) -> None:
        ranks = [rank for rank in range(self.job.world_size) if not self.run.is_complete(rank)]
        skipped = self.job.world_size - len(ranks)
        if skipped:
            say(f"{skipped} of {self.job.world_size} ranks are complete already")
        self.waiting = dict.fromkeys(ranks, 0.0)
        try:
            while self.waiting or self.running:
                self.submit()
                ready, _ = self.ray.wait(list(self.running), timeout=1) if self.running else ([], [])
                for reference in ready:
                    self.take(reference)
                if not self.running:
                    time.sleep(0.2)
                self.tell()
        except BaseException:
            for reference in self.running:
                self.ray.cancel(reference, force=True)
            raise

    def submit(self) -> None:
        now = time.monotonic()
        for rank in [rank for rank, moment in self.waiting.items() if moment <= now]:
            del self.waiting[rank]
            self.running[self.task.remote(self.job, rank)] = rank

    def take(self, reference) -> None:
        rank = self.running.pop(reference)
        try:
            ended = self.ray.get(reference)
        except self.ray.exceptions.RayError as error:
            ended = Ended(rank, TRY_AGAIN, "a lost worker", str(error).splitlines()[0])
        if ended.code == 0:
            return
        where = f"rank {rank} on {ended.node} ended with {ended.code}"
        if ended.code != TRY_AGAIN:
            raise Stop(ended.code, f"{where}, which trying again won't change:\n{ended.said}")
        self.tries[rank] += 1
        if self.tries[rank] > self.retries:
            raise Stop(TRY_AGAIN, f"{where} for the {self.tries[rank]}th time; run the same command again:\n{ended.said}")
        pause = min(60.0, 2.0 ** (self.tries[rank] - 1))
        say(f"{where}; it is tried again in {pause:.0f} s: {ended.said.splitlines()[-1] if ended.said else ''}")
        self.waiting[rank] = time.monotonic() + pause

    def tell(self) -> None:
        """Says how far the run has come, where that has changed."""
        if not self.run.plan and not self.run.read():
            return
        complete = sum(self.run.is_complete(rank) for rank in range(self.job.world_size))
        nodes = sum(1 for node in self.ray.nodes() if node["Alive"])
        text = (
            f"{min(self.run.shards_done(), self.run.shards)} of {self.run.shards} shards, {complete} of {self.job.world_size} ranks complete, "
            f"{nodes} node{'' if nodes == 1 else 's'}"
        )
        if text != self.told:
            say(text)
            self.told = text


def find_program(given: str | None) -> str:
    beside = Path(__file__).resolve().parent.parent / ".build" / "release" / "traceloom"
    program = given or (str(beside) if beside.exists() else shutil.which("traceloom"))
    if program is None or not os.access(program, os.X_OK):
        raise Stop(USAGE, f"there is no program {program or 'traceloom'}; build it, or name it with --traceloom")
    return str(Path(program).resolve())


def connect(address: str | None):
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        import ray
    except ImportError as error:
        raise Stop(USAGE, "Ray is not installed here: pip install ray==2.60.0") from error
    try:
        ray.init(address=address, log_to_driver=False, logging_level="ERROR")
    except ConnectionError as error:
        raise Stop(TRY_AGAIN, f"no Ray cluster answers at {address}: {error}") from error
    return ray


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        description="Make a dataset on a Ray cluster.",
        epilog="What stands after -- is handed to traceloom generate: -- --count 10000 --pictures tar",
    )
    parser.add_argument("recipe", help="the recipe, a YAML file that every node can read")
    parser.add_argument("-o", "--output", required=True, help="the folder of the dataset, which every node can write")
    parser.add_argument("--ranks", type=int, help="into how many ranks the shards are dealt (default: 4 for each place)")
    parser.add_argument("--cpus", type=int, default=1, help="the processors and threads of a rank (default: 1)")
    parser.add_argument("--address", help="the cluster (default: RAY_ADDRESS, one that runs here, or a new one)")
    parser.add_argument("--retries", type=int, default=5, help="how often a rank that may be tried again is (default: 5)")
    parser.add_argument("--store", metavar="URL", help="put the finished dataset there too: s3://BUCKET/PREFIX, by s5cmd or aws")
    parser.add_argument("--traceloom", help="the program (default: .build/release/traceloom, or the path's)")
    end = arguments.index("--") if "--" in arguments else len(arguments)
    chosen, options = parser.parse_args(arguments[:end]), arguments[end + 1 :]
    for name, least in [("cpus", 1), ("retries", 0), ("ranks", 1)]:
        value = getattr(chosen, name)
        if value is not None and value < least:
            parser.error(f"--{name} takes {least} or more, not {value}")

    store = object_store.Store.at(chosen.store) if chosen.store else None
    program = find_program(chosen.traceloom)
    folder, recipe = Path(chosen.output).resolve(), Path(chosen.recipe).resolve()
    if not recipe.is_file():
        raise Stop(USAGE, f"there is no recipe {recipe}")
    run = Run(folder)
    is_begun = run.read()
    if is_begun and chosen.ranks not in (None, run.world_size) and not run.is_finished():
        raise Stop(USAGE, f"{folder} is shared by {run.world_size} ranks, not {chosen.ranks}; leave --ranks out, or choose another folder")

    ray = connect(chosen.address)
    places = int(ray.cluster_resources().get("CPU", 1)) // chosen.cpus
    if places == 0:
        raise Stop(USAGE, f"no node of the cluster has {chosen.cpus} processors; ask for fewer with --cpus")
    world_size = run.world_size if is_begun else chosen.ranks or 4 * places
    job = Job(program, str(recipe), str(folder), world_size, chosen.cpus, tuple(options), os.getcwd())
    if not run.is_finished():
        Driver(job, run, chosen.cpus, chosen.retries).work()
    # The last rank has finished the dataset already, if it was not lost while it did.
    code = subprocess.run([program, "finish", str(folder)]).returncode
    if code == 0 and store is not None:
        put(ray, store, folder)
    return code


def put_shard(store: object_store.Store, folder: Path, name: str) -> str | None:
    """Puts a shard into the store; returns what went wrong."""
    try:
        store.put_shard(folder, name)
    except object_store.StoreError as error:
        return f"{socket.gethostname()}: {error}"
    return None


def put(ray, store: object_store.Store, folder: Path) -> None:
    """Puts the shards into the store, from all nodes at once, and then what says that they are whole."""
    # The store is found by this script's folder, which a worker has not: the functions travel with the task.
    ray.cloudpickle.register_pickle_by_value(object_store)
    task = ray.remote(num_cpus=1, max_retries=-1)(put_shard)
    waiting = [task.remote(store, folder, name) for name in object_store.shards(folder)]
    total = len(waiting)
    while waiting:
        done, waiting = ray.wait(waiting)
        for fault in filter(None, ray.get(done)):
            raise Stop(TRY_AGAIN, fault)
        say(f"{total - len(waiting)} of {total} shards are in {store.url}")
    store.put_rest(folder)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (Stop, object_store.StoreError) as stop:
        say(f"Error: {stop}")
        sys.exit(stop.code)
    except KeyboardInterrupt:
        say("Stopped. What is complete is kept: run the same command to go on.")
        sys.exit(130)
