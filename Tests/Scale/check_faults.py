"""What may befall a run, at random moments and bytes: it never ends with another dataset and says that it is right.

    check_faults.py TRACELOOM FOLDER [--rounds 20] [--seed 1]

Stopped by SIGTERM; a disk that fills, or turns read-only (both take the right to mount); files of a run cut, flipped or
removed behind its back; clocks that jump (where faketime is installed); several processes at one rank, some of them killed.
Each ends, perhaps after the same command again, with the digest of a run that nothing befell, and verifies.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

LAYOUTS = ("files", "tar")


class Faults:
    def __init__(self, traceloom: str, folder: Path, rounds: int, seed: int):
        self.traceloom, self.folder, self.rounds = traceloom, folder, rounds
        self.chance = random.Random(seed)
        folder.mkdir(parents=True)
        self.recipe = folder / "recipe.yaml"
        # Small boards, so that there are duplicates and finishing has work to do.
        self.recipe.write_text(
            "seed: 17\nsplits: {train: 360, test: 40}\nshard: 40\ntasks:\n- task: spatial_navigation\n  size: 4...5\n"
        )
        self.expected = ""
        self.expected = self.digest(self.whole("files"))
        started = time.monotonic()
        self.whole("again")
        self.seconds = time.monotonic() - started

    def command(self, run: Path, layout: str, *more: str) -> list[str]:
        return [self.traceloom, "generate", str(self.recipe), "-o", str(run), "--pictures", layout, *more]

    def whole(self, name: str) -> Path:
        run = self.folder / f"whole-{name}"
        subprocess.run(self.command(run, "files"), check=True, stderr=subprocess.DEVNULL)
        return run

    @staticmethod
    def digest(run: Path) -> str:
        return json.loads((run / "manifest.json").read_text())["digest"]

    def run(self, run: Path, layout: str, *more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(self.command(run, layout, *more), capture_output=True, text=True)

    def start(self, run: Path, layout: str, *more: str) -> subprocess.Popen[str]:
        return subprocess.Popen(self.command(run, layout, *more), stderr=subprocess.PIPE, text=True)

    def settle(self, run: Path, what: str) -> None:
        """Holds a finished run to the digest, proves it and takes it away."""
        assert self.digest(run) == self.expected, f"{what}: another digest"
        verified = subprocess.run([self.traceloom, "verify", run], capture_output=True, text=True)
        assert verified.returncode == 0, f"{what}: {verified.stdout}"
        left = [path for path in run.rglob("*.partial")]
        assert not left, f"{what}: {left} is left"
        shutil.rmtree(run)

    def moment(self) -> float:
        return self.chance.uniform(0.02, max(0.05, self.seconds))

    # MARK: - What befalls it

    def terminated(self) -> str:
        stops, longest = 0, 0.0
        for number in range(self.rounds):
            layout = LAYOUTS[number % 2]
            run = self.folder / f"terminated-{layout}"
            process = self.start(run, layout)
            time.sleep(self.moment())
            process.send_signal(signal.SIGTERM)
            asked = time.monotonic()
            _, said = process.communicate()
            if process.returncode == 75:
                stops += 1
                longest = max(longest, time.monotonic() - asked)
                assert "run the same command to go on" in said, said
            elif process.returncode == 0:
                self.settle(run, f"over before SIGTERM, {layout}")
            else:
                # It had not begun to listen.
                assert process.returncode == -signal.SIGTERM, said
        for layout in LAYOUTS:
            run = self.folder / f"terminated-{layout}"
            assert self.run(run, layout).returncode == 0
            self.settle(run, f"SIGTERM, {layout}")
        assert stops > 0 and longest < 2, f"{stops} stops, the longest took {longest:.2f} s"
        return f"{stops} stopped by SIGTERM, within {longest:.2f} s"

    def damaged(self) -> str:
        made = 0
        for number in range(2 * self.rounds):
            layout = LAYOUTS[number % 2]
            run = self.folder / "damaged"
            for rank in (0, 2):
                assert self.run(run, layout, "--rank", str(rank), "--world-size", "3").returncode == 0
            kept = {"data", "images", "signatures"}
            victims = [path for path in run.rglob("*") if path.is_file() and path.relative_to(run).parts[0] in kept]
            blows = []
            for victim in self.chance.sample(sorted(victims), self.chance.randint(1, 3)):
                blows.append(f"{self.blow(victim)} {victim.relative_to(run)}")
            ended = self.run(run, layout, "--rank", "1", "--world-size", "3")
            assert ended.returncode == 0, f"{blows}: {ended.stderr}"
            assert "made anew" in ended.stderr, f"{blows}: {ended.stderr}"
            made += ended.stderr.count("made anew")
            self.settle(run, str(blows))
        return f"{made} shards damaged behind its back and made anew"

    def blow(self, victim: Path) -> str:
        data = bytearray(victim.read_bytes())
        kind = self.chance.choice(("cut", "flip", "remove", "empty"))
        if kind == "remove":
            victim.unlink()
        elif kind == "flip":
            data[self.chance.randrange(len(data))] ^= 1 << self.chance.randrange(8)
            victim.write_bytes(data)
        else:
            victim.write_bytes(data[: self.chance.randrange(len(data)) if kind == "cut" else 0])
        return kind

    def crowded(self) -> str:
        killed = 0
        for number in range(max(1, self.rounds // 4)):
            layout = LAYOUTS[number % 2]
            run = self.folder / "crowded"
            crowd = [self.start(run, layout, "--rank", str(n % 2), "--world-size", "2") for n in range(6)]
            for victim in self.chance.sample(crowd, 3):
                time.sleep(self.moment() / 3)
                if victim.poll() is None:
                    victim.kill()
                    killed += 1
            for process in crowd:
                _, said = process.communicate()
                assert process.returncode in (0, -signal.SIGKILL), said
            for rank in ("0", "1"):
                assert self.run(run, layout, "--rank", rank, "--world-size", "2").returncode == 0
            self.settle(run, "several processes at one rank")
        return f"six processes at two ranks, {killed} of them killed"

    def full(self) -> str:
        disk = self.folder / "disk"
        disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], stderr=subprocess.DEVNULL).returncode != 0:
            return "full and read-only disks left out: no right to mount"
        try:
            full = sum(self.fill(disk, LAYOUTS[number % 2]) for number in range(self.rounds))
            turned = sum(self.turn(disk, LAYOUTS[number % 2]) for number in range(self.rounds))
        finally:
            subprocess.run(["umount", disk], check=True)
        assert full > 0 and turned > 0, f"{full} disks were full, {turned} turned read-only"
        return f"{full} disks full at random bytes, {turned} turned read-only"

    @staticmethod
    def remount(disk: Path, options: str) -> bool:
        return subprocess.run(["mount", "-o", f"remount,{options}", disk], stderr=subprocess.DEVNULL).returncode == 0

    def fill(self, disk: Path, layout: str) -> bool:
        run = disk / "run"
        assert self.remount(disk, f"size={self.chance.randrange(20, 2600)}k,rw")
        ended = self.run(run, layout)
        if ended.returncode == 75:
            assert "the disk is full; free some space" in ended.stderr, ended.stderr
            assert not (run / "manifest.json").exists(), "a run that says that the disk is full is finished"
        else:
            assert ended.returncode == 0, ended.stderr
        assert self.remount(disk, "size=60m,rw")
        assert self.run(run, layout).returncode == 0
        self.settle(run, f"a full disk, {layout}")
        return ended.returncode == 75

    def turn(self, disk: Path, layout: str) -> bool:
        run = disk / "run"
        process = self.start(run, layout)
        time.sleep(self.moment())
        # Refused while a file is open for writing: between two of them it works.
        turned = False
        while process.poll() is None and not turned:
            turned = self.remount(disk, "ro")
        _, said = process.communicate()
        assert process.returncode in ((75, 0) if turned else (0,)), said
        if process.returncode == 75:
            assert "the disk is read-only; choose a folder that you may write to" in said, said
        assert self.remount(disk, "rw")
        assert self.run(run, layout).returncode == 0
        self.settle(run, f"a read-only disk, {layout}")
        return process.returncode == 75

    def clocks(self) -> str:
        faketime = shutil.which("faketime")
        if faketime is None:
            return "clocks left out: faketime is not installed"
        run = self.folder / "clocks"
        for rank, moment in enumerate(("2038-01-20 00:00:00", "1971-01-01 00:00:00", "@2026-01-01 00:00:00 x1000")):
            command = self.command(run, "tar", "--rank", str(rank), "--world-size", "3")
            subprocess.run([faketime, "-f", moment, *command], check=True, stderr=subprocess.DEVNULL)
        self.settle(run, "clocks that jump")
        return "a clock in 2038, one in 1971, one that runs a thousand times too fast"

    def check(self) -> None:
        for fault in (self.terminated, self.damaged, self.crowded, self.full, self.clocks):
            print(f"  {fault()}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("traceloom", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    Faults(os.path.realpath(chosen.traceloom), chosen.folder.resolve(), chosen.rounds, chosen.seed).check()


if __name__ == "__main__":
    main()
