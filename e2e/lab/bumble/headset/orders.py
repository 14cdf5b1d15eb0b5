"""
The process of the independent headset: one order as a line of JSON on standard input, one response on standard output.
Its log goes to standard error.
"""
import asyncio
import json
import logging
import sys

from air import Air, LaptopController
from bumble.transport.common import StreamPacketSink, StreamPacketSource
from earbud import Earbud


class World:
    """The laptop's controller and the earbuds around it."""

    def __init__(self, laptop_address):
        self._air = Air()
        self._laptop = LaptopController(self._air, laptop_address)
        self._earbuds = {}

    async def do_attach(self, socket):
        """Gives the controller to the kernel behind a socket; a second boot takes it from the first."""
        transport, source = await asyncio.get_running_loop().create_unix_connection(StreamPacketSource, socket)
        source.set_packet_sink(self._laptop)
        self._laptop.set_packet_sink(StreamPacketSink(transport))

    async def do_add(self, address, name, sirk, rank, size, microphone, battery):
        earbud = Earbud(self._air, self._laptop, name, address, bytes.fromhex(sirk), rank, size, microphone, battery)
        await earbud.device.power_on()
        self._earbuds[address] = earbud

    async def do_advertise(self, address, pairing):
        await self._earbuds[address].advertise(pairing)

    async def do_hush(self, address):
        await self._earbuds[address].hush()

    async def do_disconnect(self, address):
        await self._earbuds[address].disconnect()

    async def do_vanish(self, address):
        await self._earbuds[address].vanish()

    async def do_state(self, address):
        return self._earbuds[address].state()

    async def do_faults(self):
        return sorted(self._laptop.unknown_commands)


async def main():
    world = World(sys.argv[1])
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    print(json.dumps({'ok': None}), flush=True)
    # The input ends with the test that gave the orders.
    while line := await reader.readline():
        order = json.loads(line)
        try:
            response = {'ok': await getattr(world, 'do_' + order.pop('do'))(**order)}
        except Exception as error:  # any error is reported to the test
            logging.exception('the order failed')
            response = {'error': repr(error)}
        print(json.dumps(response), flush=True)


logging.basicConfig(level='INFO', stream=sys.stderr, format='%(relativeCreated)7d %(name)s %(levelname)s %(message)s')
asyncio.run(main())
