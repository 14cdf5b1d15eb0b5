import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import koffi from 'koffi';
import { deviceInfo, inquire, removePairing, withRadio } from '../../main/system/win32/bluetooth';
import { CoreAudio } from '../../main/system/win32/core-audio';
import { propertyKey } from '../../main/system/win32/guid';
import { type BluetoothApi, loadBluetooth, loadCfgMgr, loadOle } from '../../main/system/win32/libraries';
import { readNodes } from '../../main/system/win32/nodes';
import { loadWin32 } from '../../main/system/win32/parts';
import { Win32Service } from '../../main/system/win32/service';

// Runs in Windows' own Node below Wine, and writes what it saw into the file that its argument names; Wine's pipes lose lines.
const facts: Record<string, unknown> = {};

const ADDRESS = 'F84E17001122';
const LONE: Readonly<Record<string, (api: BluetoothApi) => unknown>> = {
  remove: (api) => removePairing(api, ADDRESS),
  authenticate: (api) => api.authenticate(null, deviceInfo(ADDRESS), 0),
  respond: (api) => api.respond(null, Buffer.alloc(48)),
  register: (api) => api.registerAuthentication(deviceInfo(ADDRESS), [null], 0n),
};

async function note(name: string, work: () => unknown): Promise<void> {
  try {
    facts[name] = { value: (await work()) ?? null };
  } catch (error) {
    facts[name] = { error: String(error) };
  }
  writeFileSync(process.argv[2] ?? 'facts.json', JSON.stringify(facts, null, 1));
}

await note('system', () => ({ platform: process.platform, node: process.version, koffi: koffi.version }));
// Wine has these by name only and ends the process, so each is called in a process of its own.
const lone = process.argv[3];
if (lone !== undefined) {
  const api = loadBluetooth();
  await note('called', () => LONE[lone]?.(api));
  process.exit(0);
}
// The utility process itself, talked with as Electron does.
await note('process', async () => {
  const port = new EventEmitter();
  const told: unknown[] = [];
  const postMessage = (line: string): void => void told.push(JSON.parse(line));
  Object.assign(process, { parentPort: Object.assign(port, { postMessage }) });
  await import('../../main/system/win32/process');
  for (const data of ['{"verb":"read"}', 'no JSON', '{"verb":"sound","address":"F84E17001122"}']) port.emit('message', { data });
  while (told.length < 4) await new Promise((resolve) => setTimeout(resolve, 20));
  return told;
});
const cfgmgr = loadCfgMgr();
const bluetooth = loadBluetooth();
await note('nodes', () => readNodes(cfgmgr));
const service = new Win32Service(loadWin32());
for (const asked of [
  { verb: 'read' },
  { verb: 'search' },
  { verb: 'rest' },
  { verb: 'sound', address: ADDRESS },
  { verb: 'connect', address: ADDRESS },
  { verb: 'disconnect', address: ADDRESS },
  { verb: 'send-sound', address: ADDRESS },
  { verb: 'remove', kind: 'le', address: ADDRESS },
  { verb: 'pairing' },
  { verb: 'on' },
  { verb: 'shutdown' },
]) {
  await note(`answer ${JSON.stringify(asked)}`, () => service.answer(asked));
}
await note('missing', () => loadWin32().missing);
// The root of every tree of devices, so that the calls for one node are made as well.
await note('the root node', () => {
  const node: [number] = [0];
  const located = cfgmgr.locate(node, String.raw`HTREE\ROOT\0`, 0);
  const size: [number] = [64];
  const read = cfgmgr.property(node[0], propertyKey('A45C254E-DF1C-4EFD-8020-67D146A850E0', 14), [0], Buffer.alloc(64), size, 0);
  return { located, read };
});
await note('handles that are none', () => [
  bluetooth.nextDevice(0n, deviceInfo('0')),
  bluetooth.closeDeviceSearch(0n),
  bluetooth.closeRadioSearch(0n),
  bluetooth.closeHandle(0n),
]);
const audio = new CoreAudio(loadOle());
await note('endpoints', () => audio.endpoints());
await note('output', () => audio.output());
await note('a filter that is not there', () => audio.ask(String.raw`{2}.\\?\bthenum#nothing`, 'reconnect'));
await note('an endpoint that is not there', () => audio.choose('{0.0.0.00000000}.{00000000-0000-0000-0000-000000000000}'));
await note('radio', () => withRadio(bluetooth, (handle) => handle !== null));
await note('inquiry', () => inquire(bluetooth));
await note('notifications', async () => {
  const warnings: string[] = [];
  loadWin32().listen(
    () => undefined,
    (text) => warnings.push(text),
  );
  return warnings;
});
await note('10,000 readings', async () => {
  const readings = async (count: number): Promise<number> => {
    const begun = performance.now();
    for (let index = 0; index < count; index += 1) await service.answer({ verb: 'read' });
    return performance.now() - begun;
  };
  const memory = (): number => {
    globalThis.gc?.();
    return process.memoryUsage().rss / 1024 ** 2;
  };
  // The first ones make room that later ones use.
  await readings(3_000);
  const before = memory();
  const ms = await readings(10_000);
  return { grown: memory() - before, msEach: ms / 10_000 };
});
facts.done = { value: true };
writeFileSync(process.argv[2] ?? 'facts.json', JSON.stringify(facts, null, 1));
process.exit(0);
