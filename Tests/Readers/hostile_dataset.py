"""Makes a hostile copy of a dataset: every text tries to be markup, or to get out of where it is put.

    hostile_dataset.py DATASET COPY
"""

import json
import os
import shutil
import sys

BAD = (
    "<script>window.ran = 1</script><img src=x onerror=\"window.ran = 2\"><svg onload='window.ran = 3'>"
    "</script></style></title></textarea>\"'`>{{name}}{{{name}}}&lt;b&gt;<a href=\"javascript:window.ran = 4\">"
    "<link rel=stylesheet href=http://127.0.0.1:9/x><iframe src=http://127.0.0.1:9/y></iframe>\u2028\u2029"
)


def main():
    source, copy = sys.argv[1:]
    shutil.copytree(source, copy)
    shutil.rmtree(f"{copy}/exports", ignore_errors=True)
    for name in sorted(os.listdir(f"{copy}/data")):
        with open(f"{copy}/data/{name}", encoding="utf-8") as file:
            records = [json.loads(line) for line in file]
        for record in records:
            scene = json.loads(record["scene"])
            if "table" in scene:
                scene["table"]["title"] = BAD
                scene["table"]["categories"] = [BAD for _ in scene["table"]["categories"]]
            for thing in scene.get("objects", []):
                thing["name"] = BAD
            if isinstance(scene.get("picture"), dict):
                scene["picture"]["name"] = BAD
            scene["family"] = BAD if "family" in scene else ""
            record["scene"] = json.dumps(scene)
            record["id"] += BAD
            record["form"] += BAD
            record["problem"]["question"] = BAD + record["problem"]["question"]
            record["problem"]["options"].append({"text": BAD, "claims": []})
            for claims in [record["problem"]["claims"]] + [t["claims"] for t in record["thoughts"]]:
                for claim in claims:
                    claim["kind"] += BAD
                    claim["values"].append(BAD)
                    claim["evidence"] += BAD
            for thought in record["thoughts"]:
                thought["label"] += BAD
                if thought["text"] is not None:
                    thought["text"] += BAD
                if thought["edit"]:
                    thought["edit"]["kind"] = "overlay"
            record["answer"] = {key: value + BAD for key, value in record["answer"].items()}
            record["measures"].append({"name": BAD, "value": 1.0})
            record["provenance"]["sources"] = [{"path": "javascript:window.ran=5" + BAD, "sha256": BAD, "licence": BAD}]
        # A path that leaves the folder, and one that is markup.
        records[0]["thoughts"][-1]["text"] += "\u0000\u001b]0;x\u0007"
        if records[0]["problem"]["images"]:
            records[0]["problem"]["images"][0] = "../../../../etc/passwd"
        if len(records) > 1:
            records[1]["problem"]["images"][0] = "images/" + BAD.replace("/", "_") + ".png"
        with open(f"{copy}/data/{name}", "w", encoding="utf-8") as file:
            for record in records:
                file.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
