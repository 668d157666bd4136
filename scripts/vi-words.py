#!/usr/bin/env python3
"""Makes src/language/vi/words.txt. For who changes the list; nothing else needs it.

    pip download pyvi --no-deps && unzip pyvi-*.whl -d PYVI       # 0.1.1
    pip install sklearn-crfsuite
    scripts/vi-words.py PYVI/pyvi/models > src/language/vi/words.txt

The words are those of pyvi's list (MIT) and of src/language/vi/own-words.txt. How sure a word of two
syllables is, is asked of pyvi's own model (MIT), a conditional random field over syllables: how likely
it joins the two in a neutral place. What it would rather not join is left out.
"""
import collections
import math
import pathlib
import pickle
import re
import sys
import tempfile
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent.parent / "src/language/vi"
TONES = "\u0300\u0301\u0309\u0303\u0323"
VOWELS = "aăâeêioôơuưy"
NUCLEI = set(
    "ai ao au ay âu ây eo êu ia iê iu yê oa oă oe oi ôi ơi oo ua uâ uê ui uô uơ uy ưa ưi ươ ưu "
    "iêu yêu oai oay oao oeo uao uây uêu uôi uya uyê uyu ươi ươu".split()
)
# Begins a word; belongs to the word before.
LABELS = "BI"


def spelling(syllable):
    """As `WordList::number` looks it up: see word_list.rs and marks.rs."""
    word = unicodedata.normalize("NFC", syllable).lower()
    word = place_tone("đ" + word[1:] if word.startswith("ð") else word)
    match = re.match("^(h|k|l|m|qu|s|t|v)([yýỳỷỹỵ])$", word)
    return match[1] + "iíìỉĩị"["yýỳỷỹỵ".index(match[2])] if match else word


def place_tone(word):
    letters = unicodedata.normalize("NFD", word)
    tones = [c for c in letters if c in TONES]
    base = unicodedata.normalize("NFC", "".join(c for c in letters if c not in TONES))
    match = re.match(f"^(qu(?=[{VOWELS}])|gi(?=[{VOWELS}])|[^{VOWELS}]*)([{VOWELS}]+)([^{VOWELS}]*)$", base)
    if len(tones) != 1 or not match or len(base) > 7:
        return word
    onset, nucleus, coda = match.groups()
    if len(nucleus) > 1 and nucleus not in NUCLEI:
        return word
    marked = [i for i, c in enumerate(nucleus) if c in "ăâêôơư"]
    at = marked[-1] if marked else 0 if len(nucleus) == 1 or (len(nucleus) == 2 and not coda) else 1
    toned = unicodedata.normalize("NFC", nucleus[at] + tones[0])
    return onset + nucleus[:at] + toned + nucleus[at + 1 :] + coda


def word_of(line):
    return " ".join(map(spelling, line.split()))


def model(folder):
    """Weights for 'belongs to the word before' against 'begins a word', and of transitions."""
    with tempfile.NamedTemporaryFile() as dump:
        # A pickle runs code: use a package that you trust, in a place where it can do no harm.
        pickle.load(open(folder / "pyvi3.pkl", "rb")).tagger_.dump(dump.name)
        text = open(dump.name, encoding="utf-8").read()
    weights = collections.defaultdict(float)
    for name, label, weight in re.findall(r"(?m)^  \(0\) (.*) --> ([BI])_W: ([-\d.]+)$", text):
        before, found, syllable = name.partition("word.lower():")
        name = before + found + spelling(syllable) if found else name
        weights[name] += float(weight) if label == "I" else -float(weight)
    steps = {a + b: float(w) for a, b, w in re.findall(r"(?m)^  \(1\) ([BI])_W --> ([BI])_W: ([-\d.]+)$", text)}
    return weights, steps


def strength(word, words, weights, steps):
    """Log odds that the model makes one word of these syllables between two that it does not know."""
    row = ["§", *word.split(), "§"]
    score = [0.0] * len(row)
    listed = lambda part: " ".join(part) in words
    for i, syllable in enumerate(row):
        names = ["bias", "word.lower():" + syllable]
        if i > 0:
            names.append("-1:word.lower():" + row[i - 1])
        if i + 1 < len(row):
            names.append("+1:word.lower():" + row[i + 1])
        names += ["-1:word.bi_gram()"] * listed(row[max(i - 1, 0) : i + 1])
        names += ["+1:word.bi_gram()"] * listed(row[i : i + 2])
        names += ["-2:word.tri_gram()"] * (i > 1 and listed(row[i - 2 : i + 1]))
        names += ["+2:word.tri_gram()"] * (i + 2 < len(row) and listed(row[i : i + 3]))
        score[i] = sum(weights.get(name, 0.0) for name in names)

    def total(labels):
        paths = {"B": 0.0}
        for i in range(1, len(row)):
            paths = {
                b: math.log(sum(math.exp(p + steps[a + b]) for a, p in paths.items())) + score[i] * (b == "I")
                for b in labels[i]
            }
        return math.log(sum(map(math.exp, paths.values())))

    inner = len(row) - 3
    one = total(["B", "B", *["I"] * inner, "B"]) - total(["B", "B", *[LABELS] * inner, "B"])
    return one - math.log(max(1 - math.exp(one), 1e-12))


def main():
    folder = pathlib.Path(sys.argv[1])
    listed = {word_of(line) for line in open(folder / "words.txt", encoding="utf-8")}
    own, places = set(), set()
    for section in re.split("(?m)^# ", (HERE / "own-words.txt").read_text(encoding="utf-8")):
        name, _, words = section.partition("\n")
        (places if name == "places" else own).update(word_of(word) for word in words.split(","))
    # Longer ones, which word_list.rs does not read, are sentences that got into the list.
    fits = lambda word: 1 <= word.count(" ") < 8 and word.replace(" ", "").isalpha()
    words = set(filter(fits, listed | own | places))
    weights, steps = model(folder)
    lines = collections.defaultdict(lambda: collections.defaultdict(list))
    for word in words:
        first, *rest = word.split()
        if word in places:
            kind = "P"
        elif len(rest) > 1:
            kind = "B"
        else:
            sure = strength(word, words, weights, steps)
            if word in own:
                sure = max(sure, 2)
            elif sure < 0:
                continue
            kind = "A" if sure < 1.5 else "B" if sure < 3 else "C" if sure < 5 else "D"
        lines[first][kind].append("_".join(rest))
    for first in sorted(lines):
        print(first, *(part for kind in sorted(lines[first]) for part in (kind, *sorted(lines[first][kind]))))


main()
