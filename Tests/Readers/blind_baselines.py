"""Holds visual search to blind guessers: none may do better than chance.

    blind_baselines.py DATASET

Of all records with options four guesses are made that do not look for the target: always the first letter, the longest
option, the option that is most often the answer of its form, and for colours the option nearest to the colour of the
picture's centre. Each may be right by 1 % or three standard errors more often than by chance, whichever is more. A tie
between options counts in parts.
"""
import collections
import json
import math
import pathlib
import sys

from PIL import Image

TONES = {
    "black": (22, 22, 23), "white": (250, 249, 247), "grey": (140, 143, 146), "red": (200, 50, 58),
    "orange": (240, 138, 36), "yellow": (242, 204, 48), "green": (76, 154, 74), "turquoise": (42, 181, 174),
    "blue": (47, 104, 190), "purple": (124, 63, 152), "pink": (242, 155, 180), "brown": (107, 68, 35),
    "beige": (228, 211, 178),
}

folder = pathlib.Path(sys.argv[1])
records = []
for path in sorted((folder / "data").glob("*.jsonl")):
    with open(path) as file:
        for line in file:
            record = json.loads(line)
            asked = json.loads(record["scene"])["asked"]
            if record["task"] == "visual_search" and asked["options"]:
                records.append((record["form"], asked["options"], asked["answer"], record["problem"]["images"][0]))

# What a guesser has learnt of one half it tries on the other.
answers = [collections.Counter((form, answer) for form, _, answer, _ in records[half::2]) for half in (0, 1)]


def best(options, score):
    """The options of the highest score."""
    scores = [score(option) for option in options]
    return [option for option, value in zip(options, scores) if value == max(scores)]


def centre(path):
    """The mean colour of a twentieth of the picture's side around its centre."""
    with Image.open(folder / path) as picture:
        picture = picture.convert("RGB")
        x, y, reach = picture.width // 2, picture.height // 2, max(1, picture.width // 40)
        return picture.crop((x - reach, y - reach, x + reach, y + reach)).resize((1, 1), Image.BOX).getpixel((0, 0))


def by_colour(options, path):
    """The options nearest to the colour of the picture's centre."""
    tone = centre(path)
    return best(options, lambda option: -sum((a - b) ** 2 for a, b in zip(TONES[option], tone)))


GUESSES = {
    "always the first": lambda form, options, path, half: options[:1],
    "the longest option": lambda form, options, path, half: best(options, len),
    "the shortest option": lambda form, options, path, half: best(options, lambda option: -len(option)),
    "the most frequent answer": lambda form, options, path, half: best(
        options, lambda option: answers[1 - half][form, option]
    ),
    "the colour of the centre": lambda form, options, path, half: by_colour(options, path) if form == "colour" else None,
}

failed = False
for name, guess in GUESSES.items():
    right = chance = count = 0
    for place, (form, options, answer, path) in enumerate(records):
        guessed = guess(form, options, path, place % 2)
        if guessed is None:
            continue
        count += 1
        chance += 1 / len(options)
        right += (answer in guessed) / len(guessed)
    if not count:
        continue
    share, expected = right / count, chance / count
    limit = max(0.01, 3 * math.sqrt(expected * (1 - expected) / count))
    verdict = "at chance" if share - expected <= limit else "ABOVE CHANCE"
    failed |= share - expected > limit
    print(f"{name}: {share:.4f} of {count}, chance {expected:.4f}, limit +{limit:.4f}: {verdict}")
forms = collections.defaultdict(list)
for (form, answer), count in (answers[0] + answers[1]).items():
    forms[form].append(count)
for form, counts in sorted(forms.items()):
    top = sorted(counts, reverse=True)[:2]
    if len(top) == 2:
        print(f"{form}: {len(counts)} answers, the most frequent {top[0]} times, the runner-up {top[1]} times")
sys.exit(failed)
