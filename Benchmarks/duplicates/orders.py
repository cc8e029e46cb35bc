#!/usr/bin/env python3
"""Groups the same messages in many orders and with 1, 2 and 4 workers, and demands one grouping, to the article.

Usage: orders.py MESSAGES.jsonl --bin DIR [--seeds 20] [--workers 1,2,4]
MESSAGES may also be labelled pairs, whose messages are taken. For each seed the messages are shuffled and published to a
topic of four partitions, which every number of workers reads into a database of its own, 20 messages a transaction.
Within a seed every row of articles (cluster, near duplicate, similarity) and the kind of every sighting must be the
same; from seed to seed, since messages get other times there, the sets of articles that are one. Starts and ends a
broker and a PostgreSQL server of its own.
"""
import argparse, json, os, random, subprocess, sys
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "ingestion"))
from run import Broker, Postgres

ap = argparse.ArgumentParser()
ap.add_argument("messages"); ap.add_argument("--bin", required=True)
ap.add_argument("--seeds", type=int, default=20); ap.add_argument("--workers", default="1,2,4")
a = ap.parse_args()
lines = [json.loads(l) for l in open(a.messages, encoding="utf-8")]
text = lambda m: json.dumps(m, ensure_ascii=False, sort_keys=True)
messages = list(dict.fromkeys(text(l[s]) for l in lines for s in "ab") if "label" in lines[0] else map(text, lines))
tool = lambda name: os.path.join(a.bin, name)
broker, postgres = Broker(), Postgres({"fsync": "off"})
try:
    first, wrong = None, 0
    for seed in range(1, a.seeds + 1):
        shuffled = messages[:]
        random.Random(seed).shuffle(shuffled)
        base = dict(os.environ, WARTA_KAFKA_BOOTSTRAP_SERVERS=broker.address, WARTA_TOPIC=f"orders-{seed}",
                    WARTA_HTTP_ADDRESS="127.0.0.1:0", WARTA_BATCH_MESSAGES="20", WARTA_LOG_LEVEL="error")
        subprocess.run([tool("wartactl"), "publish", "-", "--create-partitions", "4"], check=True, env=base,
                       input="".join(m + "\n" for m in shuffled).encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        found = {}
        for count in map(int, a.workers.split(",")):
            name = f"orders_{seed}_{count}"
            postgres.query(f"CREATE DATABASE {name}")
            url = postgres.url.rsplit("/", 1)[0] + "/" + name
            env = dict(base, WARTA_POSTGRES_URL=url, WARTA_GROUP=name)
            subprocess.run([tool("wartactl"), "migrate", "up"], check=True, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            workers = [subprocess.Popen([tool("wartad"), "--drain"], env=env) for _ in range(count)]
            if any(w.wait() for w in workers): sys.exit(f"seed {seed}: a worker of {count} failed")
            rows = lambda sql: subprocess.run(["psql", url, "-XAtc", sql], check=True, stdout=subprocess.PIPE).stdout.decode()
            found[count] = rows("""SELECT a.id, a.cluster_id, a.near_duplicate_of, a.similarity, a.first_seen_at, (SELECT
                string_agg(s.kind || s.partition || '@' || s."offset", ',' ORDER BY s.partition, s."offset") FROM warta.sightings s
                WHERE s.article_id = a.id) FROM warta.articles a ORDER BY a.id""")
            sets = rows("SELECT string_agg(id::text, ' ' ORDER BY id) FROM warta.articles GROUP BY cluster_id ORDER BY 1")
            seen = int(rows("SELECT count(*) FROM warta.sightings")) + int(rows("SELECT count(*) FROM warta.dead_letters"))
            if seen != len(messages): sys.exit(f"seed {seed}: {seen} of {len(messages)} messages were taken")
            first = first or sets
            same = sets == first and found[count] == next(iter(found.values()))
            wrong += not same
            if not same: print(f"seed {seed}, {count} workers: another grouping", flush=True)
            postgres.query(f"DROP DATABASE {name}")
        print(f"seed {seed}: {len(first.splitlines())} clusters of {len(found[1].splitlines()) if 1 in found else '?'} articles", flush=True)
    print("the same grouping in every order" if not wrong else f"{wrong} of {a.seeds * len(found)} runs differ")
    sys.exit(bool(wrong))
finally:
    broker.stop(); postgres.stop()
