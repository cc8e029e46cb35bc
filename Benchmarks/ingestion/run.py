#!/usr/bin/env python3
"""Drives messages from a broker over TCP through one wartad into PostgreSQL, and says what it costs.

Usage: run.py MESSAGES.jsonl[.gz] ... [--count N] [--partitions N] [--bin DIR] [--runs N] [--config FILE]

Starts a broker (noida-db) and a PostgreSQL server of its own on free ports of 127.0.0.1 and takes both away again.
The backlog is published before the clock starts, so the broker's own work hardly counts; fetches are answered as Apache
Kafka answers them (`kafka_manners.py`). Prints for each run:
articles a second (from the worker's start, group join included, and from its first write), CPU seconds of the worker
and of PostgreSQL for 1,000 messages, and the worker's peak memory.
"""
import argparse, glob, gzip, itertools, json, os, pwd, resource, shutil, signal, socket, subprocess, sys, tempfile, threading, time
from kafka_manners import KafkaManners

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def wait_for(port, seconds=20):
    deadline = time.time() + seconds
    while time.time() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), 0.2).close()
            return
        except OSError:
            time.sleep(0.05)
    sys.exit(f"nothing answers on port {port}")


def unprivileged():
    """initdb refuses root."""
    if os.getuid() != 0:
        return []
    user = pwd.getpwnam("postgres")
    return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", "--"]


class Postgres:
    def __init__(self, settings):
        folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda p: int(p.split("/")[-2]))
        self.bin = os.environ.get("WARTA_PG_BIN") or (folders[-1] if folders else "")
        self.folder = tempfile.mkdtemp(prefix="warta-bench-postgres-")
        self.port = free_port()
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        data = self.folder + "/data"
        run = unprivileged()
        subprocess.run(run + [self.bin + "/initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8",
                              "--locale=C.UTF-8", "-N"], check=True, stdout=subprocess.DEVNULL)
        options = [f"-c{k}={v}" for k, v in settings.items()]
        self.process = subprocess.Popen(
            run + [self.bin + "/postgres", "-D", data, "-p", str(self.port), "-k", self.folder,
                   "-clisten_addresses=127.0.0.1"] + options, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(self.port)
        self.url = f"postgres://postgres@127.0.0.1:{self.port}/postgres"

    def cpu_seconds(self):
        """Of the server, its live processes and those that have ended."""
        tick = os.sysconf("SC_CLK_TCK")
        total = 0
        for stat in glob.glob("/proc/[0-9]*/stat"):
            try:
                text = open(stat).read()
            except OSError:
                continue
            fields = text[text.rindex(")") + 2:].split()
            pid = int(stat.split("/")[2])
            if pid == self.process.pid:
                total += sum(map(int, fields[11:15]))
            elif int(fields[1]) == self.process.pid:
                total += sum(map(int, fields[11:13]))
        return total / tick

    def query(self, sql):
        return subprocess.run(["psql", self.url, "-XAtc", sql], check=True, stdout=subprocess.PIPE).stdout.decode().strip()

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(20)
        shutil.rmtree(self.folder, ignore_errors=True)


class Broker:
    def __init__(self):
        tools = ROOT + "/.tools/venv/bin/noida-db"
        program = os.environ.get("WARTA_NOIDA_DB") or (tools if os.path.exists(tools) else "noida-db")
        self.folder = tempfile.mkdtemp(prefix="warta-bench-kafka-")
        self.port = free_port()
        self.process = subprocess.Popen([program, "start", "--only", "kafka", "--kafka-port", str(self.port),
                                         "--data-dir", self.folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                        start_new_session=True)
        wait_for(self.port)
        self.address = f"127.0.0.1:{KafkaManners(free_port(), self.port).port}"

    def stop(self):
        # The command is a script that starts the broker: both go.
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(20)
        shutil.rmtree(self.folder, ignore_errors=True)


def read(paths, count):
    lines = itertools.chain.from_iterable(gzip.open(p, "rb") if p.endswith(".gz") else open(p, "rb") for p in paths)
    return list(itertools.islice(lines, count))


class Peak(threading.Thread):
    """The most memory that a process held, asked for until it ends: what `wait4` says counts this script's own, too."""

    def __init__(self, pid):
        super().__init__()
        self.pid, self.kilobytes = pid, 0
        self.start()

    def run(self):
        while True:
            try:
                with open(f"/proc/{self.pid}/status") as file:
                    peak = [int(line.split()[1]) for line in file if line.startswith("VmHWM:")]
            except OSError:
                return
            if not peak:
                return
            self.kilobytes = peak[0]
            time.sleep(0.05)


def one(tool, messages, partitions, config):
    broker, postgres = Broker(), Postgres({"shared_buffers": "512MB", "max_wal_size": "4GB"})
    try:
        env = dict(os.environ, WARTA_KAFKA_BOOTSTRAP_SERVERS=broker.address, WARTA_POSTGRES_URL=postgres.url,
                   WARTA_TOPIC="bench", WARTA_GROUP="bench", WARTA_HTTP_ADDRESS="127.0.0.1:0")
        subprocess.run([tool("wartactl"), "migrate", "up"], env=env, check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        subprocess.run([tool("wartactl"), "publish", "-", "--create-partitions", str(partitions)], env=env, check=True,
                       input=b"".join(messages), stdout=subprocess.DEVNULL)
        before = postgres.cpu_seconds()
        start = time.time()
        worker = subprocess.Popen([tool("wartad"), "--drain"] + (["--config", config] if config else []), env=env,
                                  stderr=subprocess.PIPE)
        first = None
        while worker.poll() is None:
            if first is None and postgres.query("SELECT max(next_offset) > 0 FROM warta.consumer_offsets") == "t":
                first = time.time()
                break
            time.sleep(0.02)
        watch = Peak(worker.pid)
        log = worker.stderr.read().decode()
        _, status, usage = os.wait4(worker.pid, 0)
        watch.join()
        end = time.time()
        time.sleep(0.5)
        after = postgres.cpu_seconds()
        done = int(postgres.query("SELECT (SELECT count(*) FROM warta.sightings) + (SELECT count(*) FROM warta.dead_letters)"))
        if status or done != len(messages):
            sys.exit(f"status {status}, {done} of {len(messages)} written\n{log}")
        cpu = usage.ru_utime + usage.ru_stime
        thousand = len(messages) / 1000
        size = int(postgres.query("SELECT pg_database_size('postgres')"))
        result = {
            "messages": done, "bytes": sum(map(len, messages)), "seconds": round(end - start, 2),
            "per_second": round(done / (end - start)), "per_second_after_join": round(done / (end - first)) if first else None,
            "worker_cpu_s_per_1000": round(cpu / thousand, 4), "per_worker_cpu_second": round(done / cpu),
            "postgres_cpu_s_per_1000": round((after - before) / thousand, 4),
            "worker_peak_mb": round(watch.kilobytes / 1024), "database_bytes_per_message": round(size / done),
        }
        summary = [l for l in log.splitlines() if "wartad has stopped" in l]
        return result, summary[0] if summary else ""
    finally:
        broker.stop()
        postgres.stop()


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("messages", nargs="+")
    ap.add_argument("--count", type=int, default=20000)
    ap.add_argument("--partitions", type=int, default=4)
    ap.add_argument("--bin", default=ROOT + "/.build/release")
    ap.add_argument("--runs", type=int, default=3)
    ap.add_argument("--config")
    a = ap.parse_args()
    messages = read(a.messages, a.count)
    results = []
    for _ in range(a.runs):
        result, summary = one(lambda name: os.path.join(a.bin, name), messages, a.partitions, a.config)
        print(json.dumps(result), flush=True)
        if summary:
            print("  " + summary, flush=True)
        results.append(result)
    for key in ("per_second", "per_worker_cpu_second", "postgres_cpu_s_per_1000", "worker_peak_mb"):
        values = sorted(r[key] for r in results)
        print(f"{key:28} min {values[0]}  median {values[len(values) // 2]}  max {values[-1]}")


if __name__ == "__main__":
    main()
