"""What TraceLoom does in a second, as one table for the README: every task, every command, small runs and large ones.

    rates.py --command TRACELOOM --folder FOLDER [--rounds 3] [--count 2000] [--largest 100000]

Runs that are compared take turns in one run; the middle of the rounds is told. Rates are by the clock, costs by the
seconds of processors. Called by Scripts/benchmark.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TASKS = ["spatial-navigation", "jigsaw-assembly", "visual-search", "chart-refocus"]


class Ran:
    """A command that has ended: its seconds by the clock and of processors, and its peak of memory in MB.

    With `cores` it is bound to so many, where the system can do that: beside a worker runs a thread that writes.
    """

    def __init__(self, arguments: list, accepted: tuple[int, ...] = (0,), cores: int | None = None):
        bound = sorted(os.sched_getaffinity(0))[:cores] if cores and hasattr(os, "sched_getaffinity") else None
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(one) for one in arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            preexec_fn=(lambda: os.sched_setaffinity(0, bound)) if bound else None)  # fmt: skip
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.clock = time.perf_counter() - start
        self.processor = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
        if process.returncode not in accepted:
            sys.exit(f"{' '.join(map(str, arguments))} failed:\n{errors.decode()}")


class Rates:
    def __init__(self, command: Path, folder: Path, rounds: int, count: int):
        self.command, self.folder, self.rounds, self.count = command, folder, rounds, count
        self.rows: list[tuple[str, str, str]] = []
        self.runs = 0
        self.missed = 0

    def tell(self, what: str, value: str, goal: str = "", met: bool = True) -> None:
        self.missed += not met
        self.rows.append((what, value, f"{goal}{'' if met else ' **missed**'}"))
        print(f"{what}: {value} {goal} {'' if met else 'MISSED'}", file=sys.stderr)

    def generate(self, task: str, count: int, workers: int, pictures: str, keep: bool = False) -> Ran:
        target = self.folder / (task if keep else f"run-{self.runs}")
        self.runs += 1
        ran = Ran(
            [self.command, "generate", ROOT / f"Tasks/{task}.yaml", "--count", count, "--workers", workers, "--pictures", pictures, "-o", target],
            cores=workers,
        )
        # Where many files have just been removed, ext4 takes three times as long to make new ones.
        if not keep and pictures == "tar":
            shutil.rmtree(target)
        return ran

    def tasks(self) -> None:
        """Each task with its default recipe, on one core and two, in both layouts."""
        runs = [(pictures, workers) for pictures in ("files", "tar") for workers in (1, 2)]
        both: dict[str, list[float]] = {"files": [], "tar": []}
        for task in TASKS:
            # A run of a second is a good part start and end.
            count = self.count * (10 if task == "spatial-navigation" else 1)
            self.generate(task, 200, 2, "files")
            clocks: dict[tuple[str, int], list[float]] = {run: [] for run in runs}
            for _ in range(self.rounds):
                for pictures, workers in runs:
                    clocks[pictures, workers].append(count / self.generate(task, count, workers, pictures).clock)
            # Navigation comes first; the tasks after it make few files in a second.
            for folder in self.folder.glob("run-*"):
                shutil.rmtree(folder)
            rate = {run: statistics.median(values) for run, values in clocks.items()}
            # Two neighbouring runs see the same machine.
            gain = {
                pictures: statistics.median(two / one for one, two in zip(clocks[pictures, 1], clocks[pictures, 2], strict=True))
                for pictures in both
            }
            for pictures in both:
                both[pictures].append(rate[pictures, 2])
            least = min(rate["files", 2], rate["tar", 2])
            self.tell(
                f"`{task}`: samples a second, files on 1 and 2 cores, tar on 1 and 2",
                " · ".join(f"{rate[run]:,.0f}" for run in runs), "at least 50 on two", least >= 50)  # fmt: skip
            self.tell(
                f"`{task}`: two cores against one, files · tar", f"{gain['files']:.2f} · {gain['tar']:.2f}", "at least 1.75 in tar",
                gain["tar"] >= 1.75)  # fmt: skip
        means = {pictures: statistics.harmonic_mean(rates) for pictures, rates in both.items()}
        self.tell(
            "the four tasks' harmonic mean on two cores, files · tar", " · ".join(f"{mean:,.0f}" for mean in means.values()), "at least 100",
            min(means.values()) >= 100)  # fmt: skip

    def start(self) -> None:
        """How long the first sample takes from the start of the program."""
        times = []
        for _ in range(4 * self.rounds + 1):
            start = time.perf_counter()
            process = subprocess.Popen(
                [self.command, "stream", ROOT / "Tasks/spatial-navigation.yaml", "--workers", "1"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )  # fmt: skip
            process.stdout.readline()
            times.append(time.perf_counter() - start)
            process.kill()
            process.communicate()
        first = statistics.median(times[1:])
        self.tell("the first sample with its pictures, from the start of the program", f"{first * 1e3:.0f} ms", "at most 50 ms", first <= 0.05)

    def commands(self) -> None:
        """What is done with datasets that are there: each task's, on two cores."""
        work = {
            "verify": lambda data: ["verify", data, "--workers", 2],
            "stats": lambda data: ["stats", data],
            "export --format thinkmorph-parquet": lambda data: ["export", data, "--format", "thinkmorph-parquet", "-o", self.folder / "export"],
            "export --format llama-factory": lambda data: ["export", data, "--format", "llama-factory", "-o", self.folder / "export"],
            "audit": lambda data: ["audit", data, "--workers", 2],
            "gallery": lambda data: ["gallery", data, "-o", self.folder / "gallery"],
        }
        rates: dict[str, list[float]] = {name: [] for name in [*work, "score"]}
        memory = dict.fromkeys(rates, 0.0)
        costs, sizes = [], []
        for task in TASKS:
            made = self.generate(task, self.count, 2, "tar", keep=True)
            data = self.folder / task
            costs.append(made.processor / self.count)
            sizes.append(sum(path.stat().st_size for path in data.rglob("*") if path.is_file()) / self.count)
            for name, arguments in work.items():
                # An audit of few samples may miss a bar, which is 1.
                ran = Ran([self.command, *arguments(data)], accepted=(0, 1) if name == "audit" else (0,))
                shutil.rmtree(self.folder / "export", ignore_errors=True)
                shutil.rmtree(self.folder / "gallery", ignore_errors=True)
                # Of a dataset that is large pages show 240 samples.
                rates[name].append((min(self.count, 240) if name == "gallery" else self.count) / ran.clock)
                memory[name] = max(memory[name], ran.memory)
            lines = self.outputs(data)
            ran = Ran([self.command, "score", data, "--answers", self.folder / "outputs"])
            rates["score"].append(lines / ran.clock)
            memory["score"] = max(memory["score"], ran.memory)
            shutil.rmtree(data)
        self.tell("processor time a sample of the four tasks, both pictures and words", " · ".join(f"{1e3 * cost:.2f}" for cost in costs) + " ms")
        self.tell("bytes a sample of the four tasks, records and pictures", " · ".join(f"{size / 1e3:.1f}" for size in sizes) + " kB")
        for name, values in rates.items():
            unit, goal, met = "samples", "", True
            if name == "score":
                unit, goal, met = "outputs", "at least 50,000", min(values) >= 50_000
            self.tell(
                f"`{name}`: {unit} a second of the four tasks; memory", f"{' · '.join(f'{value:,.0f}' for value in values)}; {memory[name]:.0f} MB",
                goal, met)  # fmt: skip

    def outputs(self, data: Path, least: int = 200_000) -> int:
        """Writes the dataset's own traces as outputs, again and again; returns how many."""
        lines = []
        for path in sorted((data / "data").glob("*.jsonl")):
            for line in path.open(encoding="utf-8"):
                record = json.loads(line)
                told = "".join(f"<think>{thought['text']}</think>" for thought in record["thoughts"] if thought["text"])
                lines.append(json.dumps({"id": record["id"], "output": f"{told}<answer>{record['answer']['text']}</answer>"}) + "\n")
        times = -(-least // len(lines))
        with (self.folder / "outputs").open("w", encoding="utf-8") as file:
            for _ in range(times):
                file.writelines(lines)
        return times * len(lines)

    def sizes(self, largest: int) -> None:
        """What a sample costs in small runs and large ones, of navigation in tar, finishing included."""
        costs = []
        count = 1000
        while count <= largest:
            # Small runs are over before a clock of processors has ticked often.
            times = max(1, 20_000 // count)
            runs = [self.generate("spatial-navigation", count, 2, "tar") for _ in range(times)]
            cost = statistics.median(ran.processor for ran in runs) / count
            costs.append(cost)
            self.tell(
                f"{count:,} samples of navigation in tar: processor time a sample; memory; by the clock",
                f"{cost * 1e6:,.0f} µs; {max(ran.memory for ran in runs):.0f} MB; {statistics.median(ran.clock for ran in runs):,.1f} s")  # fmt: skip
            count *= 10
        if len(costs) > 1:
            most = max(costs) / costs[0] - 1
            self.tell("a sample of the dearest of these runs against one of 1,000", f"{100 * most:+.0f} %", "at most +10 %", most <= 0.1)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--command", type=Path, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--largest", type=int, default=100_000)
    parser.add_argument("--only", choices=["start", "tasks", "commands", "sizes"])
    chosen = parser.parse_args()
    if not os.access(chosen.command, os.X_OK):
        sys.exit(f"there is no program {chosen.command}; build it: swift build -c release --product traceloom")
    chosen.folder.mkdir(parents=True, exist_ok=True)
    if any(chosen.folder.iterdir()):
        sys.exit(f"{chosen.folder} holds something; name a folder that is empty or not there")
    rates = Rates(chosen.command.resolve(), chosen.folder, chosen.rounds, chosen.count)
    parts = {"start": rates.start, "tasks": rates.tasks, "commands": rates.commands, "sizes": lambda: rates.sizes(chosen.largest)}
    for name, part in parts.items():
        if chosen.only in (None, name):
            part()
    print("| what | measured | goal |\n|---|---|---|")
    for row in rates.rows:
        print(f"| {' | '.join(row)} |")
    sys.exit(1 if rates.missed else 0)


if __name__ == "__main__":
    main()
