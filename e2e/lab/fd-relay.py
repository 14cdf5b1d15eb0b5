#!/usr/bin/python3
"""Relays D-Bus between a guest and this computer, including file descriptors (bluetoothd passes RFCOMM sockets to its clients).

fd-relay.py guest             one connection: standard input and output lead to this computer, the other end is the guest's bus
fd-relay.py host PORT SOCKET  listens at SOCKET for programs of this computer; PORT is Laptop.streamPort

A frame has a kind, an id, a number of descriptors, a length, the descriptors' ids, and the data. Kinds: D is data of the bus, F is
data of a descriptor, C closes a descriptor. On the other side a descriptor is one end of a socket pair.
"""
import os
import re
import selectors
import socket
import struct
import sys

HEADER = struct.Struct("!cIBI")
CHUNK = 65536
MAX_DESCRIPTORS = 16
BUS = "/run/dbus/system_bus_socket"


class Relay:
    """One connection to a bus: a unix socket on this side, frames to the other side."""

    def __init__(self, bus, reader, writer, first_id, claims_root):
        self.bus, self.reader, self.writer = bus, reader, writer
        self.next_id = first_id
        self.greeting = b"" if claims_root else None
        self.descriptors = {}
        self.received = b""
        self.selector = selectors.DefaultSelector()
        self.selector.register(bus, selectors.EVENT_READ, self.read_bus)
        self.selector.register(reader, selectors.EVENT_READ, self.read_frames)

    def run(self):
        while True:
            for key, _ in self.selector.select():
                # A handler before this one may have closed the descriptor.
                if key.fd in self.selector.get_map():
                    key.data()

    def send(self, kind, number, ids, data):
        out = HEADER.pack(kind, number, len(ids), len(data)) + struct.pack(f"!{len(ids)}I", *ids) + data
        while out:
            out = out[os.write(self.writer, out):]

    def add(self, number, descriptor):
        self.descriptors[number] = descriptor
        self.selector.register(descriptor, selectors.EVENT_READ, lambda: self.read_descriptor(number, descriptor))

    def remove(self, number):
        descriptor = self.descriptors.pop(number, None)
        if descriptor is not None:
            self.selector.unregister(descriptor)
            descriptor.close()

    def read_bus(self):
        data, descriptors, _, _ = socket.recv_fds(self.bus, CHUNK, MAX_DESCRIPTORS)
        if not data:
            sys.exit(0)
        if self.greeting is not None:
            # The bus compares the claimed user with the socket's, which is root in the guest.
            self.greeting += data
            if b"\r\n" not in self.greeting:
                return
            data = re.sub(rb"AUTH EXTERNAL [0-9a-fA-F]*", b"AUTH EXTERNAL 30", self.greeting, count=1)
            self.greeting = None
        ids = []
        for descriptor in descriptors:
            ids.append(self.next_id)
            self.add(self.next_id, socket.socket(fileno=descriptor))
            self.next_id += 1
        self.send(b"D", 0, ids, data)

    def read_descriptor(self, number, descriptor):
        try:
            data = descriptor.recv(CHUNK)
        except OSError:
            data = b""
        if data:
            self.send(b"F", number, [], data)
        else:
            self.remove(number)
            self.send(b"C", number, [], b"")

    def read_frames(self):
        data = os.read(self.reader, CHUNK)
        if not data:
            sys.exit(0)
        self.received += data
        while len(self.received) >= HEADER.size:
            kind, number, count, length = HEADER.unpack_from(self.received)
            start = HEADER.size + 4 * count
            if len(self.received) < start + length:
                return
            ids = struct.unpack_from(f"!{count}I", self.received, HEADER.size)
            body = self.received[start:start + length]
            self.received = self.received[start + length:]
            self.handle(kind, number, ids, body)

    def handle(self, kind, number, ids, body):
        if kind == b"D":
            self.write_bus(ids, body)
        elif kind == b"C":
            self.remove(number)
        elif number in self.descriptors:
            try:
                self.descriptors[number].sendall(body)
            except OSError:
                self.remove(number)

    def write_bus(self, ids, body):
        passed = []
        for number in ids:
            kept, other = socket.socketpair()
            self.add(number, kept)
            passed.append(other)
        if passed:
            socket.send_fds(self.bus, [body], [other.fileno() for other in passed])
            for other in passed:
                other.close()
        else:
            self.bus.sendall(body)


def relay_in_guest():
    bus = socket.socket(socket.AF_UNIX)
    bus.connect(BUS)
    Relay(bus, 0, 1, 1_000_000, claims_root=False).run()


def relay_on_host(port, path):
    server = socket.socket(socket.AF_UNIX)
    server.bind(path)
    server.listen(MAX_DESCRIPTORS)
    while True:
        client, _ = server.accept()
        if os.fork() == 0:
            server.close()
            guest = socket.create_connection(("127.0.0.1", port))
            guest.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            guest.sendall(f"fdbus {os.path.abspath(__file__)}\n".encode())
            Relay(client, guest.fileno(), guest.fileno(), 1, claims_root=True).run()
        client.close()


if sys.argv[1] == "guest":
    relay_in_guest()
else:
    relay_on_host(int(sys.argv[2]), sys.argv[3])
