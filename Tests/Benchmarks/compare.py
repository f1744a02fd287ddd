"""Runs TraceLoom and its peers turn and turn about, and prints one table of ratios.

Called by Scripts/benchmark with the command, the encoder's benchmark and a folder for datasets.
"""

import argparse
import io
import json
import os
import shutil
import statistics
import subprocess
import sys
import time

SETTINGS = ["--set", "size=6", "--set", "image_thoughts=2", "--set", "labels=false", "--set", "cell=64"]


def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument("--command", required=True)
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--mazes", required=True)
    parser.add_argument("--jigsaws", required=True)
    parser.add_argument("--searches", required=True)
    parser.add_argument("--charts", required=True)
    parser.add_argument("--photos", default="")
    parser.add_argument("--recipe", required=True)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--count", type=int, default=3000)
    parser.add_argument("--large", type=int, default=100_000)
    return parser.parse_args()


def run(arguments):
    """Runs a command; returns seconds and its peak memory in bytes."""
    start = time.perf_counter()
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{' '.join(arguments)} failed:\n{errors.decode()}")
    scale = 1 if sys.platform == "darwin" else 1024
    return seconds, usage.ru_maxrss * scale


class Product:
    def __init__(self, options):
        self.options = options
        self.made = 0

    def generate(self, pictures, workers, count, keep=False):
        folder = os.path.join(self.options.folder, f"run-{self.made}")
        self.made += 1
        shutil.rmtree(folder, ignore_errors=True)
        seconds, memory = run(
            [self.options.command, "generate", self.options.recipe, "-o", folder, "--count", str(count),
             "--workers", str(workers), "--pictures", pictures, *SETTINGS])
        if not keep:
            shutil.rmtree(folder)
        return seconds, memory, folder

    def photo_jigsaws(self, photos, count):
        """Jigsaws of 2 × 2 pieces from photos, as a run makes them; returns seconds a sample."""
        folder = os.path.join(self.options.folder, "jigsaws")
        shutil.rmtree(folder, ignore_errors=True)
        seconds, _ = run(
            [self.options.command, "generate", "Tasks/jigsaw-photos.yaml", "-o", folder, "--count", str(count),
             "--workers", "2", "--pictures", "tar", "--set", f"photos={photos}", "--set", "layout=2x2",
             "--set", "size=512", "--set", "image_thoughts=1"])
        shutil.rmtree(folder)
        return seconds / count

    def verify(self, folder, workers):
        return run([self.options.command, "verify", folder, "--workers", str(workers)])[0]


def gymnasium_maps(count):
    """FrozenLake's map and its picture as PNG, as its users make them."""
    import gymnasium
    from gymnasium.envs.toy_text.frozen_lake import generate_random_map
    from PIL import Image

    start = time.perf_counter()
    for seed in range(count):
        lake = generate_random_map(size=6, p=0.8, seed=seed)
        environment = gymnasium.make("FrozenLake-v1", desc=lake, render_mode="rgb_array")
        environment.reset(seed=seed)
        picture = Image.fromarray(environment.render())
        picture.save(io.BytesIO(), "png")
        environment.close()
    return (time.perf_counter() - start) / count


def pillow_lakes(count):
    """The best of a script by hand: flat cells and a line on a palette picture, level 1."""
    import random

    from PIL import Image, ImageDraw

    start = time.perf_counter()
    for seed in range(count):
        chance = random.Random(seed)
        picture = Image.new("P", (400, 400), 0)
        picture.putpalette([232, 240, 245, 20, 60, 90, 80, 170, 90, 240, 190, 60, 210, 20, 30])
        draw = ImageDraw.Draw(picture)
        for row in range(6):
            for column in range(6):
                x, y = 8 + 64 * column, 8 + 64 * row
                draw.rectangle([x, y, x + 63, y + 63], fill=int(chance.random() < 0.25), outline=1)
        for thoughts in range(3):
            if thoughts:
                draw.line([(40, 40), (40, 40 + 64 * 2 * thoughts), (360, 40 + 128 * thoughts)], fill=4, width=3)
            picture.save(io.BytesIO(), "png", compress_level=1, bits=4)
    return (time.perf_counter() - start) / count


def maze_dataset_mazes(count):
    """Mazes of 20 × 20 with their way drawn, by maze-dataset; returns seconds and bytes a maze."""
    import numpy
    from maze_dataset import SolvedMaze
    from maze_dataset.generation import LatticeMazeGenerators
    from PIL import Image

    size = 0
    start = time.perf_counter()
    for _ in range(count):
        maze = LatticeMazeGenerators.gen_dfs(numpy.array([20, 20]))
        solved = SolvedMaze.from_lattice_maze(maze, maze.find_shortest_path((0, 0), (19, 19)))
        pixels = solved.as_pixels().astype(numpy.uint8)
        stream = io.BytesIO()
        Image.fromarray(pixels).resize((512, 512), Image.NEAREST).save(stream, "png")
        size += len(stream.getvalue())
    return (time.perf_counter() - start) / count, size / count


def pillow_mazes(count):
    """The best of a script by hand: depth-first carving, a search, lines and arrowheads on a palette
    picture of 2 bits, level 1; returns seconds and bytes a maze."""
    import random
    from collections import deque

    from PIL import Image, ImageDraw

    side, cell, margin = 20, 24, 16
    size = 0
    start = time.perf_counter()
    for seed in range(count):
        chance = random.Random(seed)
        links = [set() for _ in range(side * side)]
        seen, stack = {0}, [0]
        while stack:
            here = stack[-1]
            row, column = divmod(here, side)
            ways = [
                there for there, fits in (
                    (here - 1, column > 0), (here + 1, column < side - 1),
                    (here - side, row > 0), (here + side, row < side - 1)) if fits and there not in seen]
            if not ways:
                stack.pop()
                continue
            there = chance.choice(ways)
            links[here].add(there)
            links[there].add(here)
            seen.add(there)
            stack.append(there)
        before, queue = {0: None}, deque([0])
        while queue:
            here = queue.popleft()
            for there in links[here]:
                if there not in before:
                    before[there] = here
                    queue.append(there)
        way, here = [], side * side - 1
        while here is not None:
            way.append((margin + here % side * cell + cell // 2, margin + here // side * cell + cell // 2))
            here = before[here]
        picture = Image.new("P", (512, 512), 0)
        picture.putpalette([255, 255, 255, 20, 20, 30, 210, 20, 30])
        draw = ImageDraw.Draw(picture)
        for here in range(side * side):
            x, y = margin + here % side * cell, margin + here // side * cell
            if here % side < side - 1 and here + 1 not in links[here]:
                draw.line([(x + cell, y), (x + cell, y + cell)], fill=1, width=2)
            if here // side < side - 1 and here + side not in links[here]:
                draw.line([(x, y + cell), (x + cell, y + cell)], fill=1, width=2)
        draw.rectangle([margin, margin, margin + side * cell, margin + side * cell], outline=1, width=2)
        draw.line(way, fill=2, width=2)
        for (x0, y0), (x1, y1) in zip(way[:0:-1], way[-2::-1]):
            dx, dy = (x1 > x0) - (x1 < x0), (y1 > y0) - (y1 < y0)
            draw.polygon(
                [(x1 + 3 * dx, y1 + 3 * dy), (x1 - 3 * dx + 3 * dy, y1 - 3 * dy + 3 * dx),
                 (x1 - 3 * dx - 3 * dy, y1 - 3 * dy - 3 * dx)], fill=2)
        stream = io.BytesIO()
        picture.save(stream, "png", compress_level=1, bits=2)
        size += len(stream.getvalue())
    return (time.perf_counter() - start) / count, size / count


def cut_photos(photos, folder, width, height, most=4):
    """Cuts parts of a size from the middles of large JPEG files and writes them as JPEG files."""
    from PIL import Image

    paths = []
    for root, folders, names in os.walk(photos):
        folders.sort()
        for name in sorted(names):
            if len(paths) == most or not name.lower().endswith((".jpg", ".jpeg")):
                continue
            try:
                with Image.open(os.path.join(root, name)) as photo:
                    # OpenCV turns photos by their orientation, Pillow does not: take those that stand upright.
                    if photo.width < width or photo.height < height or photo.getexif().get(0x0112, 1) != 1:
                        continue
                    x, y = (photo.width - width) // 2, (photo.height - height) // 2
                    part = photo.convert("RGB").crop((x, y, x + width, y + height))
            except OSError:
                continue
            paths.append(os.path.join(folder, f"{width}x{height}-{len(paths)}.jpg"))
            part.save(paths[-1], quality=90)
    return paths


BOLD = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"


def pillow_jigsaws(files, rounds):
    """Jigsaws of 3 × 3 pieces by Pillow, as its default PNG; returns seconds and bytes a jigsaw."""
    import random

    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.truetype(BOLD, 44) if os.path.exists(BOLD) else ImageFont.load_default(44)
    chance = random.Random(7)
    times, size = [], 0
    for number in range(rounds * len(files)):
        start = time.perf_counter()
        photo = Image.open(io.BytesIO(files[number % len(files)])).convert("RGB")
        w, h = photo.width // 3, photo.height // 3
        sheet = Image.new("RGB", (3 * w + 40, 3 * h + 40), (255, 255, 255))
        draw = ImageDraw.Draw(sheet)
        order = list(range(9))
        chance.shuffle(order)
        for place, piece in enumerate(order):
            x, y = piece % 3 * w, piece // 3 * h
            to = place % 3 * (w + 20), place // 3 * (h + 20)
            sheet.paste(photo.crop((x, y, x + w, y + h)), to)
            draw.text((to[0] + w // 2, to[1] + h // 2), str(place + 1), font=font, anchor="mm",
                      fill=(255, 222, 0), stroke_width=3, stroke_fill=(0, 0, 0))
        stream = io.BytesIO()
        sheet.save(stream, "png")
        times.append(time.perf_counter() - start)
        size += len(stream.getvalue())
    return statistics.median(times), size / len(times)


def opencv_jigsaws(files, rounds):
    """Jigsaws of 3 × 3 pieces by OpenCV on one thread, as its default PNG; returns seconds and bytes a jigsaw."""
    import random

    import cv2
    import numpy

    cv2.setNumThreads(1)
    chance = random.Random(7)
    times, size = [], 0
    for number in range(rounds * len(files)):
        start = time.perf_counter()
        photo = cv2.imdecode(numpy.frombuffer(files[number % len(files)], numpy.uint8), cv2.IMREAD_COLOR)
        h, w = photo.shape[0] // 3, photo.shape[1] // 3
        sheet = numpy.full((3 * h + 40, 3 * w + 40, 3), 255, numpy.uint8)
        order = list(range(9))
        chance.shuffle(order)
        for place, piece in enumerate(order):
            x, y = piece % 3 * w, piece // 3 * h
            left, top = place % 3 * (w + 20), place // 3 * (h + 20)
            sheet[top:top + h, left:left + w] = photo[y:y + h, x:x + w]
            at = left + w // 2 - 14, top + h // 2 + 16
            for colour, width in (((0, 0, 0), 9), ((0, 222, 255), 4)):
                cv2.putText(sheet, str(place + 1), at, cv2.FONT_HERSHEY_SIMPLEX, 1.5, colour, width, cv2.LINE_AA)
        _, data = cv2.imencode(".png", sheet)
        times.append(time.perf_counter() - start)
        size += len(data)
    return statistics.median(times), size / len(times)


def pillow_rectangles(files, rounds):
    """Red rectangles on photos by Pillow, as its default PNG; returns seconds and bytes a picture."""
    from PIL import Image, ImageDraw

    times, size = [], 0
    for number in range(rounds * len(files)):
        start = time.perf_counter()
        photo = Image.open(io.BytesIO(files[number % len(files)])).convert("RGB")
        ImageDraw.Draw(photo).rectangle((200, 150, 500, 370), outline=(255, 0, 0), width=3)
        stream = io.BytesIO()
        photo.save(stream, "png")
        times.append(time.perf_counter() - start)
        size += len(stream.getvalue())
    return statistics.median(times), size / len(times)


def opencv_rectangles(files, rounds):
    """Red rectangles on photos by OpenCV on one thread, as its default PNG; returns seconds a picture."""
    import cv2
    import numpy

    cv2.setNumThreads(1)
    times = []
    for number in range(rounds * len(files)):
        start = time.perf_counter()
        photo = cv2.imdecode(numpy.frombuffer(files[number % len(files)], numpy.uint8), cv2.IMREAD_COLOR)
        cv2.rectangle(photo, (200, 150), (500, 370), (0, 0, 255), 3)
        cv2.imencode(".png", photo)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def pillow_charts(count):
    """Bar charts of 512² drawn by hand with Pillow, as its default PNG; returns seconds and bytes a chart."""
    import random

    from PIL import Image, ImageDraw, ImageFont

    regular = BOLD.replace("-Bold", "")
    title, small = (ImageFont.truetype(BOLD, 18), ImageFont.truetype(regular, 12)) if os.path.exists(BOLD) else (
        ImageFont.load_default(18), ImageFont.load_default(12))
    chance = random.Random(5)
    times, size = [], 0
    names = ["Chile", "Peru", "Kenya", "Ghana", "India", "Japan", "Spain", "Italy"]
    for _ in range(count):
        values = [chance.randint(100, 999) / 10 for _ in names]
        start = time.thread_time()
        sheet = Image.new("RGB", (512, 512), (255, 255, 255))
        draw = ImageDraw.Draw(sheet)
        draw.text((256, 24), "Exports by country", font=title, anchor="mm", fill=(30, 30, 30))
        for tick in range(0, 101, 20):
            y = 450 - tick * 3.8
            draw.line((60, y, 490, y), fill=(220, 220, 220))
            draw.text((52, y), str(tick), font=small, anchor="rm", fill=(60, 60, 60))
        for place, (name, value) in enumerate(zip(names, values)):
            x = 70 + place * 53
            draw.rectangle((x, 450 - value * 3.8, x + 36, 450), fill=(76, 120, 168))
            draw.text((x + 18, 464), name, font=small, anchor="mm", fill=(60, 60, 60))
            draw.text((x + 18, 441 - value * 3.8), str(value), font=small, anchor="mm", fill=(60, 60, 60))
        draw.text((60, 496), "Source: trade office", font=small, anchor="lm", fill=(120, 120, 120))
        stream = io.BytesIO()
        sheet.save(stream, "png")
        times.append(time.thread_time() - start)
        size += len(stream.getvalue())
    return statistics.median(times), size / count


def matplotlib_charts(count):
    """The same bar charts by matplotlib; returns seconds and bytes a chart."""
    import random

    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    chance = random.Random(5)
    times, size = [], 0
    names = ["Chile", "Peru", "Kenya", "Ghana", "India", "Japan", "Spain", "Italy"]
    for _ in range(count):
        values = [chance.randint(100, 999) / 10 for _ in names]
        start = time.thread_time()
        figure, axes = pyplot.subplots(figsize=(5.12, 5.12), dpi=100)
        axes.bar_label(axes.bar(names, values))
        axes.set_title("Exports by country")
        axes.set_ylabel("Exports (million tonnes)")
        stream = io.BytesIO()
        figure.savefig(stream, format="png")
        pyplot.close(figure)
        times.append(time.thread_time() - start)
        size += len(stream.getvalue())
    return statistics.median(times), size / count


def main():
    options = parse()
    os.makedirs(options.folder, exist_ok=True)
    product = Product(options)
    count = options.count
    times = {name: [] for name in ["charts", "chartsamples", "pillowcharts", "plots", "chartbytes", "small", "smallbytes", "searches", "rectangles", "pillowrectangles", "rectanglebytes", "opencvrectangles", "jigsaws", "pillowjigsaws", "opencvjigsaws", "jigsawbytes", "photojigsaws", "mazes", "mazedataset", "pillowmazes", "mazebytes", "files", "tar", "tar1", "verify", "gymnasium", "pillow", "speed", "bytes", "own"]}
    squares = cut_photos(options.photos, options.folder, 1024, 1024)
    files = [open(path, "rb").read() for path in squares]
    oblongs = cut_photos(options.photos, options.folder, 1024, 768)
    marked = [open(path, "rb").read() for path in oblongs]
    if not files:
        print(f"no JPEG file of 1024 pixels and more on each side in {options.photos}: jigsaws left out", file=sys.stderr)
    product.generate("files", 2, 200)
    for number in range(options.rounds):
        times["files"].append(product.generate("files", 2, count)[0] / count)
        times["gymnasium"].append(gymnasium_maps(40))
        seconds, _, folder = product.generate("tar", 2, count, keep=True)
        times["tar"].append(seconds / count)
        times["verify"].append(product.verify(folder, 2) / count)
        shutil.rmtree(folder)
        times["tar1"].append(product.generate("tar", 1, count)[0] / count)
        times["pillow"].append(pillow_lakes(60))
        encoder = json.loads(subprocess.check_output([options.encoder, options.recipe]))
        times["speed"].append(encoder["speed_ratio"])
        times["bytes"].append(encoder["bytes_ratio"])
        times["own"].append(encoder["own_us"])
        # As the command does by itself, which this is a part of: keep what was freed.
        keep = {"MALLOC_MMAP_THRESHOLD_": str(32 << 20), "MALLOC_TRIM_THRESHOLD_": str(256 << 20)}
        mazes = json.loads(subprocess.check_output([options.mazes], env={**os.environ, **keep}))
        times["mazes"].append(mazes["maze_us"] * 1e-6)
        seconds, _ = maze_dataset_mazes(20)
        times["mazedataset"].append(seconds)
        seconds, by_hand = pillow_mazes(40)
        times["pillowmazes"].append(seconds)
        times["mazebytes"].append(mazes["maze_bytes"] / by_hand)
        if files:
            jigsaws = json.loads(subprocess.check_output([options.jigsaws, *squares], env={**os.environ, **keep}))
            times["jigsaws"].append(jigsaws["jigsaw_us"] * 1e-6)
            seconds, by_pillow = pillow_jigsaws(files, 4)
            times["pillowjigsaws"].append(seconds)
            times["jigsawbytes"].append(jigsaws["jigsaw_bytes"] / by_pillow)
            times["opencvjigsaws"].append(opencv_jigsaws(files, 10)[0])
            times["photojigsaws"].append(product.photo_jigsaws(options.photos, max(200, count // 20)))
            times["small"].append(jigsaws["small_us"] * 1e-6)
            times["smallbytes"].append(jigsaws["small_bytes"] / by_pillow)
        charts = json.loads(subprocess.check_output([options.charts], env={**os.environ, **keep}))
        times["charts"].append(charts["chart_us"] * 1e-6)
        times["chartsamples"].append(charts["sample_us"] * 1e-6)
        seconds, by_hand = pillow_charts(60)
        times["pillowcharts"].append(seconds)
        times["chartbytes"].append(charts["chart_bytes"] / by_hand)
        times["plots"].append(matplotlib_charts(12)[0])
        searches = json.loads(subprocess.check_output([options.searches, *oblongs], env={**os.environ, **keep}))
        times["searches"].append(searches["search_us"] * 1e-6)
        if marked:
            times["rectangles"].append(searches["rectangle_us"] * 1e-6)
            seconds, by_pillow = pillow_rectangles(marked, 4)
            times["pillowrectangles"].append(seconds)
            times["rectanglebytes"].append(searches["rectangle_bytes"] / by_pillow)
            times["opencvrectangles"].append(opencv_rectangles(marked, 10))
        print(f"round {number + 1} of {options.rounds}", file=sys.stderr)
    middle = {name: statistics.median(values) for name, values in times.items() if values}
    rows = [
        ("lake samples a second, 3 PNGs each, as files, 2 workers", 1 / middle["files"], 500, "at least"),
        ("lake samples a second, 3 PNGs each, in tar, 2 workers", 1 / middle["tar"], 1500, "at least"),
        ("2 workers against 1, in tar", middle["tar1"] / middle["tar"], 1.75, "at least"),
        ("own PNG encoder against cairo_surface_write_to_png, speed", middle["speed"], 10, "at least"),
        ("own PNG encoder against cairo_surface_write_to_png, bytes", middle["bytes"], 1, "at most"),
        ("verify against generate, rate in tar", middle["tar"] / middle["verify"], 0.5, "at least"),
        ("sample with 3 PNGs against Gymnasium's map with 1, speed, 1 worker", middle["gymnasium"] / middle["tar1"], 10, "at least"),
        ("sample with 3 PNGs against Pillow by hand, pictures alone, speed, 1 worker", middle["pillow"] / middle["tar1"], 1, "at least"),
    ]
    rows += [
        ("maze 20×20 with its way at 512², carved, solved, drawn, encoded: against maze-dataset", middle["mazedataset"] / middle["mazes"], 50, "at least"),
        ("the same against Pillow by hand, speed", middle["pillowmazes"] / middle["mazes"], 10, "at least"),
        ("the same against Pillow by hand, bytes", middle["mazebytes"], 1, "at most"),
    ]
    if files:
        rows += [
            ("jigsaw 3×3 of a photo of 1024², decoded, cut, laid out, encoded: against Pillow",
             middle["pillowjigsaws"] / middle["jigsaws"], 20, "at least"),
            ("the same against OpenCV, speed", middle["opencvjigsaws"] / middle["jigsaws"], 3, "at least"),
            ("the same against Pillow, bytes", middle["jigsawbytes"], 1.16, "at most"),
            ("jigsaw samples 2×2 of photos a second, 2 PNGs each, 512², in tar, 2 workers",
             1 / middle["photojigsaws"], 60, "at least"),
            ("the jigsaw of 1024² in the small mode: against Pillow, speed", middle["pillowjigsaws"] / middle["small"], 3, "at least"),
            ("the same, bytes", middle["smallbytes"], 1.01, "at most"),
        ]
    if marked:
        rows += [
            ("red rectangle on a JPEG of 1024×768, decoded, drawn, encoded: against Pillow",
             middle["pillowrectangles"] / middle["rectangles"], 20, "at least"),
            ("the same against OpenCV, speed", middle["opencvrectangles"] / middle["rectangles"], 3, "at least"),
            ("the same against Pillow, bytes", middle["rectanglebytes"], 1.16, "at most"),
        ]
    rows.append(("bar chart 512² with labels, laid out, drawn, encoded: against matplotlib", middle["plots"] / middle["charts"], 80, "at least"))
    rows.append(("the same against Pillow by hand, speed", middle["pillowcharts"] / middle["charts"], 7, "at least"))
    rows.append(("the same against Pillow by hand, bytes", middle["chartbytes"], 1, "at most"))
    rows.append(("chart sample of 512² with 2 pictures, draws that come to nothing included, ms",
                 middle["chartsamples"] * 1e3, 3, "at most"))
    rows.append(("search among 40 things of 1024×768 with 2 pictures, draws that come to nothing included, ms",
                 middle["searches"] * 1e3, 15, "at most"))
    if options.large:
        small = product.generate("tar", 2, 1000)[1]
        large = product.generate("tar", 2, options.large)[1]
        allowed = small * 1.2 + 32 * options.large
        rows.append((f"memory of {options.large} samples against 1.2 times that of 1000 plus 32 bytes a sample",
                     large / allowed, 1, "at most"))
    width = max(len(row[0]) for row in rows)
    failed = 0
    print(f"{'what':<{width}}  {'measured':>10}  {'goal':>14}")
    for what, measured, goal, kind in rows:
        met = measured >= goal if kind == "at least" else measured <= goal
        failed += not met
        print(f"{what:<{width}}  {measured:>10.2f}  {kind:>8} {goal:>5}  {'' if met else 'MISSED'}")
    print(f"own encoder: {middle['own']:.0f} µs a picture of 400 × 400; a maze {middle['mazes'] * 1e6:.0f} µs")
    if files:
        stages = ", ".join(f"{name} {jigsaws[name + '_us'] / 1000:.2f}" for name in ["decode", "cut", "lay", "encode"])
        print(
            f"a jigsaw of 1024² {middle['jigsaws'] * 1e3:.1f} ms ({stages}), by Pillow {middle['pillowjigsaws'] * 1e3:.0f}, "
            f"by OpenCV {middle['opencvjigsaws'] * 1e3:.0f}; {jigsaws['jigsaw_bytes'] / 1000:.0f} kB, "
            f"encoded as a drawing {jigsaws['drawn_bytes'] / 1000:.0f} kB")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
