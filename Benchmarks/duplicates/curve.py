#!/usr/bin/env python3
"""What finding and inserting costs Postgres as the index grows: processor time of the backend and bytes on disk.

Usage: curve.py --postgres-url URL [--sizes 100000,250000,500000,1000000] [--batches 20]
The database is a throw-away one: the script makes a schema `warta` with the tables of the migrations that it needs.
Every batch has 500 articles of 2.5 KB, as keys: 11 on average, 3 in 100 share half of theirs with an earlier one. The
statements are those of `ClusterStatements.swift`. All lie in one window of 30 days, the worst case. Needs psql, and the
server on this machine (its time is read from /proc).
"""
import argparse, os, random, re, subprocess, sys, time, uuid

ap = argparse.ArgumentParser()
ap.add_argument("--postgres-url", required=True)
ap.add_argument("--sizes", default="100000,250000,500000,1000000")
ap.add_argument("--batches", type=int, default=20)
a = ap.parse_args()
root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
rng = random.Random(6)
shell = subprocess.Popen(["psql", a.postgres_url, "-XqAt", "-v", "ON_ERROR_STOP=1"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

def run(script):
    """Sends a script and returns the lines of its answer."""
    mark = uuid.uuid4().hex
    shell.stdin.write(script + f"\n\\echo {mark}\n")
    shell.stdin.flush()
    lines = []
    for line in shell.stdout:
        if line.strip() == mark: return lines
        lines.append(line.rstrip("\n"))
    sys.exit("psql ended")

def cpu():
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

migration = open(os.path.join(root, "schemas/migrations/0006_clusters.up.sql")).read()
run("CREATE SCHEMA warta;" + re.sub(r"SELECT warta\.grant_if_role.*", "", migration, flags=re.S))
run("""CREATE TABLE warta.articles (id uuid PRIMARY KEY, title text, body text COMPRESSION lz4, source text, canonical_url text,
    published_at timestamptz, published_zone smallint);""")
swift = open(os.path.join(root, "Sources/ArticleStore/Statements/ClusterStatements.swift")).read()
keyed = re.search(r'keyed = "(.*?)"', swift).group(1)
sql = lambda name: re.search(r"static func " + name + r'\(.*?"""(.*?)"""', swift, re.S).group(1).replace("\\(keyed)", keyed)
run(f"PREPARE ins(uuid[], date[], text[]) AS {sql('insertAnchors')};")
run(f"PREPARE find(uuid[], date[], text[], int) AS {sql('candidates')};")
run("SET plan_cache_mode = force_custom_plan; SET synchronous_commit = off; SET enable_seqscan = off; SET jit = off;")
pid = run("SELECT pg_backend_pid();")[0]

kept, total = [], 0
def article():
    global total
    count = min(64, max(8, round(rng.gauss(10.9, 3.5))))
    keys = [rng.getrandbits(63) for _ in range(count)]
    if kept and rng.random() < 0.03: keys[: count // 2] = rng.choice(kept)[: count // 2]
    if rng.random() < 0.05: kept.append(keys)
    total += 1
    return uuid.UUID(int=rng.getrandbits(128)), sorted(keys), f"2026-01-{rng.randrange(1, 31):02}"

def literals(batch):
    braces = lambda values: "'{" + ",".join(values) + "}'"
    keys = ('"{' + ",".join(map(str, b[1])) + '}"' for b in batch)
    return ", ".join((braces(str(b[0]) for b in batch), braces(b[2] for b in batch), braces(keys)))

def fill(rows):
    anchors = "".join(f"{i}\t{d}\t{{{','.join(map(str, k))}}}\n" for i, k, d in rows)
    run("COPY warta.anchors FROM STDIN;\n" + anchors + "\\.")
    run("COPY warta.articles FROM STDIN;\n" + "".join(f"{i}\tjudul\t{'isi ' * 30}\tkabar.example\t\\N\t{d}\t420\n" for i, _, d in rows) + "\\.")

print("articles  find µs  insert µs  together  candidates/article  bytes/article (rows, keys)", flush=True)
for size in map(int, a.sizes.split(",")):
    while total < size: fill([article() for _ in range(min(5000, size - total))])
    finding = inserting = found = 0
    for _ in range(a.batches):
        batch = [article() for _ in range(500)]
        arguments = literals(batch)
        start = cpu(); run(f"EXECUTE ins({arguments});"); middle = cpu()
        lines = run(f"EXECUTE find({arguments}, 30);"); end = cpu()
        inserting += middle - start; finding += end - middle; found += len(lines)
        run("INSERT INTO warta.articles SELECT * FROM (VALUES " + ",".join(f"('{i}'::uuid,'judul','isi','k','u',now(),420::smallint)" for i, _, _ in batch) + ") v;")
    n = a.batches * 500
    rows, keys = map(int, run("SELECT pg_relation_size('warta.anchors') || ' ' || pg_relation_size('warta.anchors_by_key');")[0].split())
    print(f"{size:8}  {finding / n * 1e6:7.1f}  {inserting / n * 1e6:9.1f}  {(finding + inserting) / n * 1e6:8.1f}  {found / n:18.2f}  {(rows + keys) / total:9.0f} ({rows / total:.0f}, {keys / total:.0f})", flush=True)
