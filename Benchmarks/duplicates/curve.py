#!/usr/bin/env python3
"""What finding and inserting costs Postgres as the index grows: processor time of the backend and bytes on disk.

Usage: curve.py --postgres-url URL [--sizes 100000,250000,500000,1000000] [--batches 20]
The database is a throw-away one: the script makes a schema `warta` with the tables of the migrations that it needs.
Every batch has 500 articles of 2.5 KB, as keys: 10 on average, 3 in 100 share half of theirs with an earlier one. The
statements are those of `ClusterStatements.swift`, and their parameters travel as the worker sends them, in binary
format over libpq. All articles lie in one window of 30 days, the worst case. The server must be on this machine: its
time is read from /proc.
"""
import argparse, ctypes, os, random, re, struct, sys, uuid

ap = argparse.ArgumentParser()
ap.add_argument("--postgres-url", required=True)
ap.add_argument("--sizes", default="100000,250000,500000,1000000")
ap.add_argument("--batches", type=int, default=20)
a = ap.parse_args()
root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
rng = random.Random(6)

pq = ctypes.CDLL("libpq.so.5")
for name in ("PQconnectdb", "PQexec", "PQexecParams"): getattr(pq, name).restype = ctypes.c_void_p
for name in ("PQgetvalue", "PQresultErrorMessage"): getattr(pq, name).restype = ctypes.c_char_p
connection = ctypes.c_void_p(pq.PQconnectdb(a.postgres_url.encode()))

def run(sql, parameters=()):
    """Runs a statement with (type, bytes) parameters, or a script without; returns the rows as text."""
    if parameters:
        count, types, values = len(parameters), [p[0] for p in parameters], [p[1] for p in parameters]
        result = pq.PQexecParams(connection, sql.encode(), count, (ctypes.c_uint * count)(*types), (ctypes.c_char_p * count)(*values),
                                 (ctypes.c_int * count)(*map(len, values)), (ctypes.c_int * count)(*[1] * count), 0)
    else:
        result = pq.PQexec(connection, sql.encode())
    result = ctypes.c_void_p(result)
    if pq.PQresultStatus(result) not in (1, 2): sys.exit(pq.PQresultErrorMessage(result).decode())
    rows = [[pq.PQgetvalue(result, i, j).decode() for j in range(pq.PQnfields(result))] for i in range(pq.PQntuples(result))]
    pq.PQclear(result)
    return rows

def array(kind, values):
    return b"".join([struct.pack("!5i", 1, 0, kind, len(values), 1)] + [struct.pack("!i", len(v)) + v for v in values])

def parameters(batch):
    """As `ClusterStatements.keysAndDays`: uuid[], date[] (days since 2000) and text[]."""
    return [(2951, array(2950, [b[0].bytes for b in batch])), (1182, array(1082, [struct.pack("!i", 9496 + b[2]) for b in batch])),
            (1009, array(25, [("{" + ",".join(map(str, b[1])) + "}").encode() for b in batch]))]

def cpu():
    """Microseconds that the backend has run."""
    return int(open(f"/proc/{pid}/schedstat").read().split()[0]) / 1000

migration = lambda name: re.sub(r"SELECT warta\.grant_if_role.*", "", open(os.path.join(root, "schemas/migrations", name)).read(), flags=re.S)
run("CREATE SCHEMA warta; SET synchronous_commit = off;" + migration("0006_clusters.up.sql"))
# What later migrations make of the table.
for name in sorted(os.listdir(os.path.join(root, "schemas/migrations"))):
    if name.endswith(".up.sql"):
        for statement in re.findall(r"^(?:CREATE|DROP) INDEX [^;]*anchors_by_article[^;]*;", open(os.path.join(root, "schemas/migrations", name)).read(), re.M): run(statement)
run("""CREATE TABLE warta.articles (id uuid PRIMARY KEY, cluster_id uuid, body text);
    SET plan_cache_mode = force_custom_plan; SET enable_seqscan = off; SET jit = off;""")
swift = open(os.path.join(root, "Sources/ArticleStore/Statements/ClusterStatements.swift")).read()
keyed = re.search(r'keyed = "(.*?)"', swift).group(1)
most = re.search(r"mostCandidates = ([\d_]+)", swift).group(1).replace("_", "")
sql = lambda name: re.search(r"static func " + name + r'\(.*?"""(.*?)"""', swift, re.S).group(1).replace("\\(keyed)", keyed).replace("\\(mostCandidates)", most)
insert, find, window = sql("insertAnchors"), sql("candidates"), (23, struct.pack("!i", 30))
pid = run("SELECT pg_backend_pid()")[0][0]

kept, total = [], 0
def article():
    global total
    count = min(64, max(8, round(rng.gauss(9.7, 3.3))))
    keys = [rng.getrandbits(63) for _ in range(count)]
    if kept and rng.random() < 0.03: keys[: count // 2] = rng.choice(kept)[: count // 2]
    if rng.random() < 0.05: kept.append(keys)
    total += 1
    return uuid.UUID(int=rng.getrandbits(128)), sorted(keys), rng.randrange(30)

middle = lambda values: sorted(values)[len(values) // 2]
print("           best batch (µs)            median (µs)")
print("articles   find  insert  together     find  insert  together  candidates  bytes/article (rows, keys, ids)", flush=True)
for size in map(int, a.sizes.split(",")):
    while total < size:
        batch = [article() for _ in range(min(5000, size - total))]
        run(insert, parameters(batch))
        run("INSERT INTO warta.articles SELECT k.id, k.id, repeat('isi ', 30) FROM unnest($1::uuid[]) AS k(id)", parameters(batch)[:1])
    times, found = [], 0
    for _ in range(a.batches):
        batch = [article() for _ in range(500)]
        run("INSERT INTO warta.articles SELECT k.id, k.id, repeat('isi ', 30) FROM unnest($1::uuid[]) AS k(id)", parameters(batch)[:1])
        t0 = cpu(); run(insert, parameters(batch)); t1 = cpu()
        found += len(run(find, parameters(batch) + [window])); t2 = cpu()
        times.append(((t2 - t1) / 500, (t1 - t0) / 500, (t2 - t0) / 500))
    best, median = min(times, key=lambda t: t[2]), [middle([t[i] for t in times]) for i in range(3)]
    sizes = [int(run(f"SELECT coalesce(pg_relation_size(to_regclass('warta.{name}')), 0)")[0][0]) / total for name in ("anchors", "anchors_by_key", "anchors_by_article")]
    print(f"{size:8} {best[0]:6.1f}  {best[1]:6.1f}  {best[2]:8.1f}   {median[0]:6.1f}  {median[1]:6.1f}  {median[2]:8.1f}  {found / a.batches / 500:10.2f}"
          f"  {sum(sizes):9.0f} ({', '.join(f'{s:.0f}' for s in sizes)})", flush=True)
