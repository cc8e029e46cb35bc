#!/usr/bin/env python3
"""Measures python-crfsuite on the sentences that `warta-train speed --tokens` reads: the peer of the tagger.

Usage: crfsuite.py TRAIN.tsv... --test TEST.tsv [--rounds N]
Needs python-crfsuite. Trains a plain CRF (words, affixes, shapes, windows) and prints its F1 and its tokens a second on one core,
from tokens to tags, features included, as a user would run it.
"""
import argparse, re, time
import pycrfsuite


def read(path):
    out, cur = [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line:
            cur.append(line.split("\t"))
        elif cur:
            out.append(cur)
            cur = []
    return out + ([cur] if cur else [])


def shape(word):
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[a-z]", "x", re.sub(r"[A-Z]", "X", re.sub(r"\d", "0", word))))


def features(words):
    out = []
    for i, w in enumerate(words):
        f = ["w=" + w.lower(), "s=" + shape(w), "p3=" + w[:3].lower(), "e3=" + w[-3:].lower(), "e2=" + w[-2:].lower()]
        for d in (-2, -1, 1, 2):
            j = i + d
            f += [f"{d}w=" + words[j].lower(), f"{d}s=" + shape(words[j])] if 0 <= j < len(words) else [f"{d}none"]
        out.append(f)
    return out


def entities(tags):
    out, start, kind = set(), None, None
    for i, t in enumerate(tags + ["O"]):
        p, _, k = t.partition("-")
        if kind and (p != "I" or k != kind):
            out.add((start, i, kind))
            kind = None
        if p == "B" or (p == "I" and kind is None):
            start, kind = i, k
    return out


ap = argparse.ArgumentParser()
ap.add_argument("train", nargs="+")
ap.add_argument("--test", required=True)
ap.add_argument("--rounds", type=int, default=5)
a = ap.parse_args()
trainer = pycrfsuite.Trainer(verbose=False)
for path in a.train:
    for s in read(path):
        trainer.append(features([r[0] for r in s]), [r[1] for r in s])
trainer.set_params({"c1": 0.1, "c2": 0.01, "max_iterations": 60})
trainer.train("/tmp/warta-peer.crfsuite")
tagger = pycrfsuite.Tagger()
tagger.open("/tmp/warta-peer.crfsuite")
test = read(a.test)
tokens = sum(map(len, test))
rates = []
for _ in range(a.rounds):
    t = time.process_time()
    got = [tagger.tag(features([r[0] for r in s])) for s in test]
    rates.append(tokens / (time.process_time() - t))
tp = fp = fn = 0
for s, tags in zip(test, got):
    g, p = entities([r[1] for r in s]), entities(tags)
    tp += len(g & p); fp += len(p - g); fn += len(g - p)
print(f"{tokens} tokens: best {max(rates):,.0f}, median {sorted(rates)[len(rates) // 2]:,.0f} tokens/s; F1 {2 * tp / (2 * tp + fp + fn):.3f}")
