"""Solves jigsaws by their seams alone, from the finished files, and compares with the answers.

    solve_jigsaws.py DATASET [--foretold]

Cuts the pieces out of each problem picture as the legend says, measures every seam anew, and puts the board
together row by row, keeping the best boards at each place (beam search). It shares no code with the generator or
its verifier and sees no answer before it is done. With --foretold it judges a seam by a cruder measure, what two
rows of pixels foretell (Pomeranz et al., CVPR 2011). Only the form `order` with upright pieces is solved.
Needs numpy and Pillow. Exit code 1 where a board of up to 16 pieces comes out otherwise than the answer.
"""

import json
import sys
from pathlib import Path

import numpy
from PIL import Image

BEAM = 3000


def pieces_of(folder, record):
    legend = json.loads(record["legend"])
    picture = numpy.asarray(Image.open(folder / record["problem"]["images"][0]).convert("RGB"))
    pieces = [picture[y0:y1, x0:x1].astype(float) for x0, y0, x1, y1 in legend["boxes"]]
    return legend["rows"], legend["columns"], pieces


def lab(pixels):
    """CIELAB (D65) of sRGB values from 0 to 255."""
    value = pixels / 255
    linear = numpy.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    matrix = [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.072175], [0.0193339, 0.119192, 0.9503041]]
    xyz = linear @ numpy.array(matrix).T / numpy.array([0.95047, 1, 1.08883])
    root = numpy.where(xyz > (6 / 29) ** 3, numpy.cbrt(xyz), xyz * 841 / 108 + 4 / 29)
    return numpy.stack(
        [116 * root[:, 1] - 16, 500 * (root[:, 0] - root[:, 1]), 200 * (root[:, 1] - root[:, 2])], axis=1)


def surprise(outer, inner, beyond):
    """How far the steps over a seam are from those that lead up to it (Gallagher, CVPR 2012), not squared."""
    steps = outer - inner
    inverse = numpy.linalg.inv(numpy.cov(steps.T) + 16 * numpy.eye(3))
    off = beyond - outer - steps.mean(axis=0)
    return numpy.sqrt(numpy.einsum("ki,ij,kj->k", off, inverse, off)).mean()


def dissimilarity(left, right):
    """What a seam costs: what differs in colour, and what breaks the way that colours change."""
    colour = numpy.linalg.norm(lab(left[:, -1]) - lab(right[:, 0]), axis=1).mean()
    change = surprise(left[:, -1], left[:, -2], right[:, 0]) + surprise(right[:, 0], right[:, 1], left[:, -1])
    return numpy.sqrt((colour + 2) * (change + 2))


def foretold(left, right):
    """How far what two rows of pixels foretell is from what stands beyond the seam, both ways."""
    forward = 2 * left[:, -1] - left[:, -2] - right[:, 0]
    backward = 2 * right[:, 0] - right[:, 1] - left[:, -1]
    return numpy.sqrt((forward**2).mean()) + numpy.sqrt((backward**2).mean())


def solve(rows, columns, pieces, measure):
    count = len(pieces)
    across = numpy.full((count, count), numpy.inf)
    down = across.copy()
    turned = [piece.transpose(1, 0, 2) for piece in pieces]
    for one in range(count):
        for other in range(count):
            if one != other:
                across[one, other] = measure(pieces[one], pieces[other])
                down[one, other] = measure(turned[one], turned[other])
    boards = [(0.0, ())]
    for place in range(count):
        longer = []
        for cost, board in boards:
            for piece in set(range(count)) - set(board):
                more = cost
                if place % columns:
                    more += across[board[-1], piece]
                if place >= columns:
                    more += down[board[place - columns], piece]
                longer.append((more, board + (piece,)))
        boards = sorted(longer)[:BEAM]
    return [piece + 1 for piece in boards[0][1]]


def main():
    folder = Path(sys.argv[1])
    measure = foretold if "--foretold" in sys.argv[2:] else dissimilarity
    tally = {}
    for shard in sorted((folder / "data").glob("*.jsonl")):
        for line in shard.open():
            record = json.loads(line)
            if record["form"] != "order" or any(json.loads(record["scene"])["turns"]):
                continue
            rows, columns, pieces = pieces_of(folder, record)
            answer = [int(part) for part in record["answer"]["value"].split(",")]
            entry = tally.setdefault(rows * columns, [0, 0])
            entry[0] += solve(rows, columns, pieces, measure) == answer
            entry[1] += 1
    for count, (agreed, total) in sorted(tally.items()):
        print(f"{count} pieces: {agreed} of {total}")
    if not tally:
        sys.exit("no jigsaw of the form `order` was found")
    sys.exit(any(agreed < total for count, (agreed, total) in tally.items() if count <= 16))


main()
