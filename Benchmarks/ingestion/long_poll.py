"""A way to a broker that answers as Apache Kafka does: an empty fetch waits for as long as the client lets it.

noida-db answers an empty fetch at once, and a client that has read one partition to its end asks again without a pause:
a quarter of a worker's processor time went into that, which no other broker would cost.
"""
import asyncio, struct, threading, time

FETCH = 1


def max_wait(request):
    """Of a Fetch request, version 4 to 11, in seconds."""
    client = struct.unpack_from(">h", request, 8)[0]
    return struct.unpack_from(">i", request, 10 + max(client, 0) + 4)[0] / 1000


def is_empty(response, version):
    """Whether a Fetch response, version 4 to 11, brings no record."""
    at = 4 + 4 + (6 if version >= 7 else 0)
    topics, at = struct.unpack_from(">i", response, at)[0], at + 4
    for _ in range(topics):
        at += 2 + struct.unpack_from(">h", response, at)[0]
        partitions, at = struct.unpack_from(">i", response, at)[0], at + 4
        for _ in range(partitions):
            at += 4 + 2 + 8 + 8 + (8 if version >= 5 else 0)
            aborted = struct.unpack_from(">i", response, at)[0]
            at += 4 + 16 * max(aborted, 0) + (4 if version >= 11 else 0)
            records = struct.unpack_from(">i", response, at)[0]
            if records > 0:
                return False
            at += 4
    return True


class LongPoll:
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
            broker_reader, broker_writer = await asyncio.open_connection("127.0.0.1", self.broker_port, limit=1 << 26)
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
                    fetches[number] = (version, time.monotonic() + max_wait(request))
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
                version, until = fetches.pop(struct.unpack_from(">i", response)[0], (None, 0))
                if version is None:
                    response = response.replace(there, here)
                elif is_empty(response, version):
                    await asyncio.sleep(max(0, until - time.monotonic()))
                writer.write(size + response)
                await writer.drain()
        except (asyncio.IncompleteReadError, OSError):
            writer.close()
