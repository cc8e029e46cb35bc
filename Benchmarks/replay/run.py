#!/usr/bin/env python3
"""Compares `wartactl replay stored` with the daemon that wrote the same messages.

Usage: run.py MESSAGES.jsonl[.gz] ... [--count N] [--partitions N] [--bin DIR] [--runs N]

Three replays, each of everything stored:
  unchanged   all rows are right already
  outdated    all rows bear another version, so every article and its findings are written anew under the same id
  superseded  the messages were ingested with a sentence more, so every article is another one now and the old ones go
Prints for each: messages a second of wall time, and of CPU time of program and PostgreSQL together, beside the daemon's.
CPU time is what to compare on a machine that has other work. Wall time counts from the first write.
"""
import argparse, json, os, subprocess, sys, time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "ingestion"))
from run import ROOT, Broker, Postgres, read  # noqa: E402

MORE = " Petugas mencatat pula bahwa pintu gudang di sisi timur belum dicat sejak musim hujan yang lalu."


def altered(line):
    message = json.loads(line)
    if message.get("text"):
        half = message["text"].find("\n", len(message["text"]) // 2)
        half = half if half >= 0 else len(message["text"])
        message["text"] = message["text"][:half] + MORE + message["text"][half:]
    return json.dumps(message).encode() + b"\n"


class Run:
    """One database of the server, and what programs cost there."""

    def __init__(self, tool, broker, postgres, name):
        self.tool, self.postgres = tool, postgres
        postgres.query(f"CREATE DATABASE {name}")
        self.url = postgres.url.rsplit("/", 1)[0] + "/" + name
        self.env = dict(os.environ, WARTA_KAFKA_BOOTSTRAP_SERVERS=broker.address, WARTA_POSTGRES_URL=self.url,
                        WARTA_TOPIC=name, WARTA_GROUP=name, WARTA_HTTP_ADDRESS="127.0.0.1:0",
                        WARTA_KAFKA_RECEIVE_MESSAGE_MAX_BYTES="1000000000", WARTA_KAFKA_QUEUED_MIN_MESSAGES="500")
        self.quietly("wartactl", "migrate", "up")

    def quietly(self, name, *arguments, **more):
        subprocess.run([self.tool(name), *arguments], env=self.env, check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, **more)

    def query(self, sql):
        return subprocess.run(["psql", self.url, "-XAtc", sql], check=True, stdout=subprocess.PIPE).stdout.decode().strip()

    def measure(self, messages, name, *arguments, begun=None):
        before = self.postgres.cpu_seconds()
        start = time.time()
        process = subprocess.Popen([self.tool(name), *arguments], env=self.env, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE)
        while begun and process.poll() is None and self.query(begun) != "t":
            time.sleep(0.05)
        first = time.time() if begun else start
        errors = process.stderr.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.time() - first
        if status:
            sys.exit(f"{name} {' '.join(arguments)} ended with {status}\n{errors}")
        time.sleep(0.5)
        cpu = usage.ru_utime + usage.ru_stime
        postgres = self.postgres.cpu_seconds() - before
        return {"per_second": round(messages / wall), "per_cpu_second": round(messages / (cpu + postgres)),
                "program_cpu_s_per_1000": round(1000 * cpu / messages, 3),
                "postgres_cpu_s_per_1000": round(1000 * postgres / messages, 3)}

    def ingest(self, messages, partitions):
        self.quietly("wartactl", "publish", "-", "--create-partitions", str(partitions), input=b"".join(messages))
        return self.measure(len(messages), "wartad", "--drain",
                            begun="SELECT coalesce(max(next_offset), 0) > 0 FROM warta.consumer_offsets")

    def replay(self, count):
        last = self.query("SELECT coalesce(max(id), 0) FROM warta.replays")
        result = self.measure(count, "wartactl", "replay", "stored",
                              begun=f"SELECT coalesce(max(seen), 0) > 0 FROM warta.replays WHERE id > {last}")
        result["outcome"] = self.query("SELECT unchanged || ' unchanged, ' || updated || ' updated, ' || created || ' new, ' || dead_lettered ||"
                                       " ' dead-lettered' FROM warta.replays ORDER BY id DESC LIMIT 1")
        return result


def one(tool, messages, partitions):
    broker, postgres = Broker(), Postgres({"shared_buffers": "512MB", "max_wal_size": "4GB"})
    try:
        fresh, old = (Run(tool, broker, postgres, name) for name in ("fresh", "old"))
        results = {"daemon": fresh.ingest(messages, partitions)}
        results["unchanged"] = fresh.replay(len(messages))
        fresh.query("UPDATE warta.articles SET pipeline_version = '0'")
        fresh.query("UPDATE warta.sightings SET pipeline_version = '0'")
        fresh.query("VACUUM ANALYZE")
        results["outdated"] = fresh.replay(len(messages))
        old.ingest([altered(line) for line in messages], partitions)
        old.query("TRUNCATE warta.raw_messages")
        dump = subprocess.Popen([postgres.bin + "/pg_dump", "-d", fresh.url, "-a", "-t", "warta.raw_messages"],
                                stdout=subprocess.PIPE)
        subprocess.run(["psql", old.url, "-Xq"], stdin=dump.stdout, check=True, stdout=subprocess.DEVNULL)
        old.query("UPDATE warta.raw_messages SET topic = 'old'")
        old.query("VACUUM ANALYZE")
        results["superseded"] = old.replay(len(messages))
        return results
    finally:
        broker.stop()
        postgres.stop()


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("messages", nargs="+")
    ap.add_argument("--count", type=int, default=5000)
    ap.add_argument("--partitions", type=int, default=4)
    ap.add_argument("--bin", default=ROOT + "/.build/release")
    ap.add_argument("--runs", type=int, default=1)
    a = ap.parse_args()
    # Messages without a URL have no key, and land on another partition each time they are published.
    messages = [line for line in read(a.messages, a.count) if json.loads(line).get("url")]
    for _ in range(a.runs):
        results = one(lambda name: os.path.join(a.bin, name), messages, a.partitions)
        for name, result in results.items():
            share = 100 * result["per_cpu_second"] / results["daemon"]["per_cpu_second"]
            print(f"{name:11} {share:4.0f} % of the daemon's rate by CPU time  {json.dumps(result)}", flush=True)


if __name__ == "__main__":
    main()
