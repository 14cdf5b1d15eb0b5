import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as dbus from '@jellybrick/dbus-next';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ignoreSendAfterClose } from './ignore-send-after-close';

const SIGNAL = dbus.Message.newSignal('/x', 'org.example.X', 'Late');

let folder: string;
let server: ReturnType<typeof createServer>;
let bus: dbus.MessageBus;

// The bus accepts the login and responds to nothing, because only the end of the stream matters.
function serve(socket: Socket): void {
  socket.on('data', (data) => {
    const text = data.toString('latin1');
    if (text.includes('AUTH EXTERNAL')) socket.write('OK 0123456789abcdef0123456789abcdef\r\n');
    else if (text.includes('NEGOTIATE_UNIX_FD')) socket.write('ERROR\r\n');
  });
  socket.on('error', () => undefined);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-bus-'));
  const path = join(folder, 'bus');
  server = createServer(serve).listen(path);
  await once(server, 'listening');
  bus = dbus.sessionBus({ busAddress: `unix:path=${path}` });
  const [socket] = (await once(server, 'connection')) as [Socket];
  await new Promise<void>((resolve) => {
    socket.on('data', (data) => data.toString('latin1').includes('BEGIN') && resolve());
  });
});

afterEach(() => {
  bus.disconnect();
  server.close();
  rmSync(folder, { recursive: true });
});

describe('the installed dbus-next', () => {
  test('throws when it sends after its end', () => {
    bus.disconnect();
    expect(() => bus.send(SIGNAL)).toThrow();
  });
});

describe('a bus that ignores late messages', () => {
  beforeEach(() => ignoreSendAfterClose(bus));

  test('sends nothing after its end', () => {
    bus.disconnect();
    expect(() => bus.send(SIGNAL)).not.toThrow();
  });
  test('throws for a message that cannot be written', () => {
    const broken = dbus.Message.newSignal('/x', 'org.example.X', 'Broken', 'i', ['no number']);
    expect(() => bus.send(broken)).toThrow();
  });
});
