"""What a sample of each task asks of malloc, held to a threshold: a guard of speed that needs no clock.

    check_allocations.py TRACELOOM FOLDER      (Linux with glibc and a C compiler)

The difference of two runs by one worker, so that what a program does once falls out; it repeats within a percent. Whoever has
to allocate more raises the threshold in the commit that does. No sample may unmap memory: the system interrupts every core that
works for the program for it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FEW, MANY = 40, 120
# Unmaps that more samples may bring: that of a table that grew.
ONCE = 4
# Calls and bytes a sample: a quarter above what was counted when they were set.
THRESHOLDS = {
    "spatial-navigation": (3_100, 1_300_000),
    "jigsaw-assembly": (6_700, 22_000_000),
    "visual-search": (28_000, 35_000_000),
    "chart-refocus": (16_000, 32_000_000),
}


def main() -> None:
    traceloom, folder = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    folder.mkdir(parents=True)
    counter = folder / "allocations.so"
    subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", counter, ROOT / "Tests/Scale/allocations.c"], check=True)

    def counted(task: str, count: int) -> tuple[int, ...]:
        result = folder / "counted"
        subprocess.run(
            [traceloom, "generate", ROOT / f"Tasks/{task}.yaml", "--count", str(count), "--workers", "1", "-o", folder / f"{task}-{count}"],
            env={**os.environ, "LD_PRELOAD": str(counter), "ALLOCATIONS": str(result)}, check=True, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        return tuple(map(int, result.read_text().split()))

    above = []
    for task, (most_calls, most_bytes) in THRESHOLDS.items():
        few, many = counted(task, FEW), counted(task, MANY)
        calls, size = ((more - less) // (MANY - FEW) for more, less in zip(many[:2], few[:2], strict=True))
        print(f"{task}: {calls:,} allocations of {size:,} bytes a sample (at most {most_calls:,} of {most_bytes:,}), {many[2] - few[2]} unmaps")
        if calls > most_calls or size > most_bytes or many[2] > few[2] + ONCE:
            above.append(task)
        assert calls > most_calls // 10, f"{task}: only {calls} allocations a sample; nothing was counted"
    assert not above, f"{', '.join(above)}: more is allocated than the threshold allows, or memory is unmapped"


if __name__ == "__main__":
    main()
