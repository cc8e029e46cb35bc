#!/usr/bin/env python3
"""datasketch, rensa and gaoya on labelled pairs and on a stream of cleaned articles: rate, recall, precision.

Usage: peers.py PAIRS.jsonl PAIR_RECORDS.jsonl RECORDS.jsonl
PAIR_RECORDS are what `wartactl extract` makes of the distinct messages of PAIRS, in order of first mention; RECORDS are any
records (their `body` is read) and only set the rate. `pip install datasketch rensa gaoya`. All use word 5-shingles, 128
hashes and the threshold 0.43, at which one number separates the labelled pairs best. One core, processor time.
"""
import json, re, sys, time
from datasketch import MinHash, MinHashLSH
from rensa import RMinHash, RMinHashLSH
import gaoya

words = re.compile(r"\w+")
def shingles(text):
    w = words.findall(text.lower())
    return [" ".join(w[i : i + 5]) for i in range(len(w) - 4)]

pairs = [json.loads(l) for l in open(sys.argv[1], encoding="utf-8")]
key = lambda m: json.dumps(m, ensure_ascii=False, sort_keys=True)
messages = list(dict.fromkeys(key(p[s]) for p in pairs for s in "ab"))
records = [json.loads(l) for l in open(sys.argv[2], encoding="utf-8")]
number = {m: i for i, m in enumerate(messages)}
bodies = [r.get("body", "") for r in records]
stream = [r["body"] for r in map(json.loads, open(sys.argv[3], encoding="utf-8")) if 2000 <= len(r.get("body", "").encode()) <= 3200][:2000]
T = 0.43

def datasketch(texts):
    lsh, found = MinHashLSH(threshold=T, num_perm=128), []
    for i, t in enumerate(texts):
        m = MinHash(num_perm=128); m.update_batch([s.encode() for s in shingles(t)])
        found += [(j, i) for j, o in ((j, kept[j]) for j in lsh.query(m)) if o.jaccard(m) >= T] if i else []
        lsh.insert(i, m); kept[i] = m
    return found

def rensa(texts):
    lsh, found = RMinHashLSH(threshold=T, num_perm=128, num_bands=32), []
    for i, t in enumerate(texts):
        m = RMinHash(num_perm=128, seed=42); m.update(shingles(t))
        found += [(j, i) for j in lsh.query(m) if kept[j].jaccard(m) >= T]
        lsh.insert(i, m); kept[i] = m
    return found

def gaoya_index(texts):
    index, found = gaoya.minhash.MinHashStringIndex(hash_size=32, jaccard_threshold=T, num_bands=32, band_size=4, analyzer="word", lowercase=True, ngram_range=(5, 5)), []
    for i, t in enumerate(texts):
        found += [(j, i) for j in index.query(t)]
        index.insert_document(i, t)
    return found

print("engine       articles/s   F1     precision  recall on the labelled pairs")
for name, engine in (("datasketch", datasketch), ("rensa", rensa), ("gaoya", gaoya_index)):
    kept = {}
    start = time.process_time(); engine(stream); rate = len(stream) / (time.process_time() - start)
    kept = {}
    parent = list(range(len(bodies)))
    def root(x):
        while parent[x] != x: x = parent[x]
        return x
    for a, b in engine(bodies): parent[root(a)] = root(b)
    url = lambda i: records[i].get("canonical_url")
    tp = fp = fn = 0
    for p in pairs:
        a, b = number[key(p["a"])], number[key(p["b"])]
        same = root(a) == root(b) or (url(a) is not None and url(a) == url(b)) or records[a].get("id") == records[b].get("id")
        want = p["label"] in ("duplicate", "revision")
        tp += same and want; fp += same and not want; fn += want and not same
    print(f"{name:12} {rate:8.0f}   {2 * tp / (2 * tp + fp + fn):.3f}  {tp / max(1, tp + fp):.3f}      {tp / max(1, tp + fn):.3f}", flush=True)
