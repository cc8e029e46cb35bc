"""A way to a broker that answers fetches as Apache Kafka does.

noida-db answers an empty fetch at once, and any other with the whole rest of its partitions. Behind the first, a client that
has read one partition to its end asks again without a pause: a quarter of a worker's processor time went into that. Behind
the second, a client that stops fetching for a while gets everything twice. Here an empty fetch waits for as long as the client
lets it, and an answer holds what the client's limits allow.
"""
import asyncio, struct, threading, time

FETCH = 1
# What librdkafka asks for of one partition (`fetch.message.max.bytes`); at least one batch is sent whatever its size.
PARTITION_BYTES = 1 << 20


class Limits:
    """Of a Fetch request, version 4 to 11."""

    def __init__(self, request):
        self.version = struct.unpack_from(">h", request, 2)[0]
        client = struct.unpack_from(">h", request, 8)[0]
        _, wait, _, self.bytes = struct.unpack_from(">iiii", request, 10 + max(client, 0))
        self.until = time.monotonic() + wait / 1000

    def kept(self, records):
        """How many bytes of a partition's batches an answer holds."""
        kept = 0
        while kept + 12 <= len(records):
            size = 12 + struct.unpack_from(">i", records, kept + 8)[0]
            if kept > 0 and (kept + size > PARTITION_BYTES or size > self.bytes):
                break
            kept += size
            self.bytes -= size
        return min(kept, len(records))

    def cut(self, response):
        """The response within the limits, and whether it brings any record."""
        view, parts, start, brings = memoryview(response), [], 0, False
        at = 4 + 4 + (6 if self.version >= 7 else 0)
        topics, at = struct.unpack_from(">i", response, at)[0], at + 4
        for _ in range(topics):
            at += 2 + struct.unpack_from(">h", response, at)[0]
            partitions, at = struct.unpack_from(">i", response, at)[0], at + 4
            for _ in range(partitions):
                at += 4 + 2 + 8 + 8 + (8 if self.version >= 5 else 0)
                at += 4 + 16 * max(struct.unpack_from(">i", response, at)[0], 0) + (4 if self.version >= 11 else 0)
                size = max(struct.unpack_from(">i", response, at)[0], 0)
                kept = self.kept(view[at + 4:at + 4 + size]) if self.bytes > 0 else 0
                brings = brings or kept > 0
                parts += [view[start:at], struct.pack(">i", kept), view[at + 4:at + 4 + kept]]
                at = start = at + 4 + size
        return b"".join(parts + [view[start:]]), brings


class KafkaManners:
    """Listens on `port` of 127.0.0.1 for what is meant for the broker on `broker_port`."""

    def __init__(self, port, broker_port):
        self.port, self.broker_port = port, broker_port
        self.loop = asyncio.new_event_loop()
        ready = threading.Event()
        threading.Thread(target=self.run, args=(ready,), daemon=True).start()
        ready.wait()

    def run(self, ready):
        asyncio.set_event_loop(self.loop)
        self.loop.run_until_complete(asyncio.start_server(self.serve, "127.0.0.1", self.port))
        ready.set()
        self.loop.run_forever()

    async def serve(self, reader, writer):
        try:
            broker_reader, broker_writer = await asyncio.open_connection("127.0.0.1", self.broker_port, limit=1 << 24)
        except OSError:
            return writer.close()
        fetches = {}
        await asyncio.gather(self.ask(reader, broker_writer, fetches), self.answer(broker_reader, writer, fetches))

    async def ask(self, reader, writer, fetches):
        try:
            while True:
                size = await reader.readexactly(4)
                request = await reader.readexactly(struct.unpack(">i", size)[0])
                key, version, number = struct.unpack_from(">hhi", request)
                if key == FETCH and 4 <= version <= 11:
                    fetches[number] = Limits(request)
                writer.write(size + request)
                await writer.drain()
        except (asyncio.IncompleteReadError, OSError):
            writer.close()

    async def answer(self, reader, writer, fetches):
        # What tells the client where the broker is tells it where this is.
        there, here = (b"127.0.0.1" + struct.pack(">i", port) for port in (self.broker_port, self.port))
        try:
            while True:
                size = await reader.readexactly(4)
                response = await reader.readexactly(struct.unpack(">i", size)[0])
                limits = fetches.pop(struct.unpack_from(">i", response)[0], None)
                if limits is None:
                    response = response.replace(there, here)
                else:
                    response, brings = limits.cut(response)
                    if not brings:
                        await asyncio.sleep(max(0, limits.until - time.monotonic()))
                writer.write(struct.pack(">i", len(response)) + response)
                await writer.drain()
        except (asyncio.IncompleteReadError, OSError):
            writer.close()
