import type { Socket } from 'node:net';

/** Packets from the host, already cut out of the byte stream. */
export interface H4Listener {
  command(opcode: number, parameters: Buffer): void;
  acl(packet: Buffer): void;
}

/** Returns a function that takes bytes of an H4 stream and reports each packet that is complete. */
export function readPackets(listener: H4Listener): (chunk: Buffer) => void {
  let buffer: Buffer = Buffer.alloc(0);
  return (chunk) => {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    for (;;) {
      const size = getPacketSize(buffer);
      if (size === null || buffer.length < size) return;
      const packet = buffer.subarray(0, size);
      buffer = buffer.subarray(size);
      if (packet[0] === 0x01) listener.command(packet.readUInt16LE(1), packet.subarray(4));
      else if (packet[0] === 0x02) listener.acl(packet.subarray(1));
    }
  };
}

/** HCI over a byte stream (H4). Source: Bluetooth Core, Vol 4 Part A. */
export class H4 {
  readonly #socket: Socket;

  constructor(socket: Socket, listener: H4Listener) {
    this.#socket = socket;
    socket.setNoDelay();
    socket.on('error', () => socket.destroy());
    socket.on('data', readPackets(listener));
  }

  event(code: number, data: Buffer): void {
    this.#write(Buffer.concat([Buffer.from([0x04, code, data.length]), data]));
  }

  acl(handle: number, first: boolean, data: Buffer): void {
    const head = Buffer.alloc(5);
    head[0] = 0x02;
    head.writeUInt16LE(handle | (first ? 0x2000 : 0x1000), 1);
    head.writeUInt16LE(data.length, 3);
    this.#write(Buffer.concat([head, data]));
  }

  #write(packet: Buffer): void {
    if (!this.#socket.destroyed) this.#socket.write(packet);
  }
}

// Null if more bytes are needed. An unknown type means that the stream is out of sync, so one byte is skipped.
function getPacketSize(buffer: Buffer): number | null {
  switch (buffer[0]) {
    case undefined:
      return null;
    case 0x01:
    case 0x03:
      return buffer.length < 4 ? null : 4 + (buffer[3] ?? 0);
    case 0x02:
      return buffer.length < 5 ? null : 5 + buffer.readUInt16LE(3);
    default:
      return 1;
  }
}
