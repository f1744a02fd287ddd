"""Holds Scripts/object_store.py to its promise, with s5cmd and with aws, against moto's server in this process.

    check_store.py TRACELOOM FOLDER      (pip install "moto[s3,server]" awscli s5cmd)
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path

from moto.server import ThreadedMotoServer

SCRIPT = Path(__file__).resolve().parents[2] / "Scripts" / "object_store.py"


def main() -> None:
    traceloom, folder = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve()
    folder.mkdir(parents=True)
    recipe = folder / "recipe.yaml"
    recipe.write_text("seed: 2\nsplits: {train: 40, test: 8}\nshard: 10\ntasks:\n- task: spatial_navigation\n")
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(port=0)
    server.start()
    host, port = server.get_host_and_port()
    here = Path(sys.executable).parent
    environment = {
        **os.environ, "AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_REGION": "us-east-1", "AWS_ENDPOINT_URL": f"http://{host}:{port}", "HOME": str(folder),
    }  # fmt: skip
    aws = str(here / "aws")
    subprocess.run([aws, "s3", "mb", "s3://bucket"], env=environment, check=True, stdout=subprocess.DEVNULL)

    def put(dataset: Path, url: str, client: str) -> subprocess.CompletedProcess[str]:
        # Only this client is there.
        path = folder / client
        path.mkdir(exist_ok=True)
        for name in (client, "python3"):
            if not (path / name).exists():
                (path / name).symlink_to(shutil.which(name, path=f"{here}:/usr/bin") or "/nowhere")
        return subprocess.run(
            [sys.executable, SCRIPT, dataset, url], env={**environment, "PATH": str(path)}, capture_output=True, text=True
        )

    for client in ("aws", "s5cmd"):
        for pictures in ("files", "tar"):
            dataset, url, back = folder / f"{pictures}", f"s3://bucket/{client}/{pictures}", folder / f"{client}-{pictures}-back"
            if not dataset.exists():
                subprocess.run(
                    [traceloom, "generate", recipe, "-o", dataset, "--pictures", pictures], check=True, stderr=subprocess.DEVNULL
                )
            for _ in range(2):
                ended = put(dataset, url, client)
                assert ended.returncode == 0, ended.stderr
            subprocess.run([aws, "s3", "sync", "--only-show-errors", url, back], env=environment, check=True)
            there = {path.relative_to(dataset) for path in dataset.rglob("*") if path.is_file()}
            assert there == {path.relative_to(back) for path in back.rglob("*") if path.is_file()}
            for path in there:
                assert (dataset / path).read_bytes() == (back / path).read_bytes(), path
            subprocess.run([traceloom, "verify", back], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        lost = put(folder / "files", "s3://another-bucket/x", client)
        assert lost.returncode == 75 and "run the same command again" in lost.stderr, lost.stderr
    none = put(folder, "s3://bucket/x", "aws")
    assert none.returncode == 64 and "holds no finished dataset" in none.stderr, none.stderr
    server.stop()
    print("object store: what aws and s5cmd put is what a client gets back, and it verifies")


if __name__ == "__main__":
    main()
