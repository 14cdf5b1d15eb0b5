import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Advertisement } from '../../catalog/identify/advertisement';
import { createNativeNoble, type PrebuiltBindings } from './native-noble';
import { NobleScanner } from './noble-scanner';

/** Native part of `@stoprocent/noble` 2.8.0: the same events, with the arguments of its Emit.cc. */
class Prebuilt extends EventEmitter implements PrebuiltBindings {
  static last: Prebuilt;
  started = 0;
  constructor() {
    super();
    Prebuilt.last = this;
  }
  start(): void {
    this.started += 1;
    this.emit('stateChange', 'poweredOn');
  }
  startScanning(): void {
    this.emit('scanStart');
  }
  stopScanning(): void {
    this.emit('scanStop');
  }
}
const absent = (name: string): never => {
  throw new Error(`Cannot find module '${name}'`);
};

test.each([
  ['win32', '@stoprocent/noble/lib/win/bindings'],
  ['darwin', '@stoprocent/noble/lib/mac/bindings'],
] as const)('detects headphones with service data on %s', async (platform, expected) => {
  const warnings: string[] = [];
  const { noble, by } = createNativeNoble(
    (text) => warnings.push(text),
    platform,
    (name) => (name === expected ? Prebuilt : absent(name)),
  );
  expect(by).toBe('prebuilt');
  const scanner = new NobleScanner(noble);
  const received: Advertisement[] = [];
  scanner.on('advertisement', (advertisement) => received.push(advertisement));
  const ready = new Promise((resolve) => scanner.once('status', resolve));
  scanner.open();
  expect(await ready).toBe('poweredOn');
  await scanner.start();
  const fastPair = { uuid: 'fe2c', data: Buffer.from('0030', 'hex') };
  const advertisement = {
    localName: 'LE_WH-1000XM4',
    txPowerLevel: null,
    manufacturerData: Buffer.alloc(0),
    serviceData: [fastPair],
    serviceUuids: [],
  };
  Prebuilt.last.emit('discover', 'f84e17001122', 'f8:4e:17:00:11:22', 'public', true, advertisement, -50);
  expect(received).toMatchObject([{ localName: 'LE_WH-1000XM4', rssi: -50, addressType: 'public' }]);
  expect(received[0]?.serviceData).toMatchObject([{ uuid: 'fe2c' }]);
  await scanner.stop();
  expect([Prebuilt.last.started, warnings]).toEqual([1, []]);
});
test.each([
  ['win32', '@abandonware/noble/lib/win/bindings'],
  ['darwin', '@abandonware/noble/lib/mac/bindings'],
])('takes the compiled bindings on %s without the prebuilt ones', async (platform, expected) => {
  class Compiled extends EventEmitter {
    init(): void {
      this.emit('stateChange', 'poweredOff');
    }
  }
  const warnings: string[] = [];
  const { noble, by } = createNativeNoble(
    (text) => warnings.push(text),
    platform,
    (name) => (name === expected ? Compiled : absent(name)),
  );
  const states = new Promise((resolve) => noble.on('stateChange', resolve));
  expect([by, await states]).toEqual(['compiled', 'poweredOff']);
  expect(warnings).toEqual([expect.stringContaining('the prebuilt Bluetooth module does not load')]);
});
test('rejects a package without bindings', () => {
  expect(() => createNativeNoble(() => undefined, 'darwin', absent)).toThrow("Cannot find module '@abandonware/noble/lib/mac/bindings'");
});
test('tries nothing prebuilt on Linux', () => {
  const tried: string[] = [];
  expect(() =>
    createNativeNoble(
      () => undefined,
      'linux',
      (name) => absent(tried.push(name) ? name : name),
    ),
  ).toThrow();
  expect(tried).toEqual(['@abandonware/noble']);
});

test('contains binaries for Windows and both Macs without a compiler', () => {
  const folder = dirname(createRequire(import.meta.url).resolve('@stoprocent/noble/package.json'));
  // These are a PE file for x64, and a Mach-O file with two architectures.
  const windows = readFileSync(join(folder, 'prebuilds/win32-x64/node.napi.node'));
  const header = windows.readUInt32LE(0x3c);
  expect([windows.toString('latin1', header, header + 2), windows.readUInt16LE(header + 4)]).toEqual(['PE', 0x8664]);
  const mac = readFileSync(join(folder, 'prebuilds/darwin-x64+arm64/node.napi.node'));
  expect([mac.readUInt32BE(0), mac.readUInt32BE(4)]).toEqual([0xcafebabe, 2]);
});
