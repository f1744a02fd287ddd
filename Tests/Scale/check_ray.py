"""Holds Scripts/ray_generate.py to one promise: whatever is lost on the way, the dataset is that of one process.

    check_ray.py TRACELOOM FOLDER [--shards 64] [--size 40] [--ranks 16]

Two nodes in one machine (ray.cluster_utils.Cluster). While the driver runs a worker is killed, a node is removed
without grace, a further one joins, the driver itself is killed; it is started again and must come to the digest.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Callable

# The exit code where Ray itself does not start, as on a machine that is overloaded.
NO_CLUSTER = 77
DRIVER = Path(__file__).resolve().parents[2] / "Scripts" / "ray_generate.py"


def digest(folder: Path) -> str:
    return json.loads((folder / "manifest.json").read_text())["digest"]


def shards_in(folder: Path) -> int:
    data = folder / "data"
    return sum(1 for name in os.listdir(data) if name.endswith(".jsonl")) if data.is_dir() else 0


def wait_for(what: str, happens: Callable[[], bool], seconds: float = 240) -> None:
    end = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < end, f"{what} did not happen within {seconds:.0f} s"
        time.sleep(0.05)


def ranks_of(folder: Path) -> dict[int, int]:
    """The ranks that this machine works at for a folder, held or not, with their processes."""
    found: dict[int, list[int]] = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            words = Path(f"/proc/{name}/cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if str(folder).encode() in words and b"--rank" in words:
            found.setdefault(int(words[words.index(b"--rank") + 1]), []).append(int(name))
    # What a shell has just forked has its words too: its parent is there as well.
    return {rank: next((one for one in some if parent(one) not in some), some[0]) for rank, some in found.items()}


def parent(process: int) -> int | None:
    """The process that started another; none where that has ended."""
    try:
        return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return None


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("traceloom", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--shards", type=int, default=64)
    parser.add_argument("--size", type=int, default=40)
    parser.add_argument("--ranks", type=int, default=16)
    chosen = parser.parse_args()
    folder: Path = chosen.folder.resolve()
    traceloom = str(chosen.traceloom.resolve())
    folder.mkdir(parents=True)
    recipe = folder / "recipe.yaml"
    # Boards of 4 × 4 repeat, so that duplicates cross shards and ranks.
    recipe.write_text(
        f"seed: 11\nsplits: {{train: {(chosen.shards - 1) * chosen.size}, test: {chosen.size}}}\nshard: {chosen.size}\n"
        "tasks:\n- task: spatial_navigation\n  size: 4...6\n  image_thoughts: 1...3\n"
    )
    one, many = folder / "one", folder / "many"
    subprocess.run([traceloom, "generate", recipe, "-o", one], check=True, stderr=subprocess.DEVNULL)

    # A program that a rank finds at odds with its machine, once, and in which the last ranks are held until they are
    # let go: however fast the machine, the run is underway when something befalls it.
    held = [chosen.ranks - 3, chosen.ranks - 2, chosen.ranks - 1]
    holds = [folder / f"hold-{rank}" for rank in held]
    program = folder / "program"
    program.write_text(
        f'''#!/bin/sh
case "$*" in *"{many} --rank 1 "*) mkdir "{folder}/failed" 2>/dev/null && {{ echo "Error: the disk is full" >&2; exit 75; }} ;; esac
while [ "$1" = generate ] && [ -e "{folder}/hold-${{6:-}}" ]; do sleep 0.1; done
exec "{traceloom}" "$@"
'''
    )
    program.chmod(0o755)

    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    import ray
    from ray.cluster_utils import Cluster

    # A lost node is noticed after five seconds and not after twelve.
    quick = {"health_check_initial_delay_ms": 5000, "health_check_period_ms": 1000, "health_check_failure_threshold": 5}
    place = {"num_cpus": 2, "object_store_memory": 80 << 20, "include_dashboard": False}
    try:
        cluster = Cluster(initialize_head=True, head_node_args={**place, "_system_config": quick})
        second = cluster.add_node(num_cpus=2, object_store_memory=80 << 20)
        cluster.wait_for_nodes()
    except (TypeError, AttributeError):
        raise
    except Exception as error:  # Ray has none of its own for this.
        print(f"Left out: Ray's nodes do not come up on this machine: {error}", file=sys.stderr)
        sys.exit(NO_CLUSTER)

    command = [
        sys.executable, str(DRIVER), str(recipe), "-o", str(many), "--ranks", str(chosen.ranks),
        "--address", cluster.address, "--traceloom", str(program),
    ]  # fmt: skip

    def start(name: str) -> subprocess.Popen:
        return subprocess.Popen(command, stderr=open(folder / name, "wb"), stdout=subprocess.DEVNULL)

    def check_is_underway(driver: subprocess.Popen) -> None:
        assert driver.poll() is None and not (many / "manifest.json").exists(), (folder / "first").read_text()

    driver = None
    try:
        # What trying again won't change is not tried again.
        wrong = subprocess.run([*command[:4], folder / "wrong", *command[5:], "--", "--set", "szie=3"], capture_output=True, text=True)
        assert wrong.returncode == 64 and "did you mean size?" in wrong.stderr, wrong.stderr
        assert "ended with 64; it is tried" not in wrong.stderr and not (folder / "wrong").exists(), wrong.stderr
        if (folder / "failed").exists():
            (folder / "failed").rmdir()

        for hold in holds:
            hold.touch()
        driver = start("first")
        wait_for("some shards, and a rank that is held", lambda: shards_in(many) > chosen.shards // 8 and held[0] in ranks_of(many))
        worker = parent(ranks_of(many)[held[0]])
        assert worker is not None and worker > 1, "the rank that is held is gone"
        os.kill(worker, signal.SIGKILL)

        before = shards_in(many)
        cluster.remove_node(second, allow_graceful=False)
        check_is_underway(driver)
        cluster.add_node(num_cpus=2, object_store_memory=80 << 20)
        holds[0].unlink()
        wait_for("what was lost, made elsewhere", lambda: (many / "completions" / f"{held[0]:05d}").exists())
        assert shards_in(many) > before

        check_is_underway(driver)
        driver.kill()
        driver.wait()
        # Its ranks go with it.
        wait_for("the end of its ranks", lambda: not ranks_of(many), 30)
        assert not (many / "manifest.json").exists(), "the run was over when the driver was killed"
        for hold in holds[1:]:
            hold.unlink()
        left = subprocess.run([traceloom, "status", many], capture_output=True, text=True, check=True).stdout.strip()
        early = subprocess.run([traceloom, "finish", many], capture_output=True, text=True)
        assert early.returncode == 75 and f"ranks {left} of" in early.stderr, early.stderr

        driver = start("second")
        assert driver.wait(timeout=300) == 0, (folder / "second").read_text()
    finally:
        if driver is not None:
            driver.kill()
        ray.shutdown()
        cluster.shutdown()
    said = (folder / "first").read_text() + (folder / "second").read_text()
    assert "ended with 75; it is tried again in 1 s: Error: the disk is full" in said, said
    assert digest(many) == digest(one), "the digest is another than that of one process"
    subprocess.run([traceloom, "verify", many], check=True, stdout=subprocess.DEVNULL)
    print(
        f"{chosen.shards} shards in {chosen.ranks} ranks on 2 nodes; a worker killed, a node removed, the driver killed with ranks {left} "
        f"left: {digest(many)}, as by one process"
    )


if __name__ == "__main__":
    main()
