import { EventEmitter } from 'node:events';
import koffi from 'koffi';
import { createDeviceInfo, inquire, withRadio } from '../../main/system/windows/helper-process/bluetooth';
import { CoreAudio } from '../../main/system/windows/helper-process/core-audio';
import { encodePropertyKey } from '../../main/system/windows/helper-process/guid';
import { loadBluetooth, loadCfgMgr, loadOle } from '../../main/system/windows/helper-process/libraries';
import { readNodes } from '../../main/system/windows/helper-process/nodes';
import { loadWin32 } from '../../main/system/windows/helper-process/parts';
import { Win32Service } from '../../main/system/windows/helper-process/service';
import { FactsFile } from './facts-file';

// Runs in Windows' own Node under Wine, and writes its observations into the file that its argument names, because Wine's pipes lose lines.
const facts = new FactsFile(process.argv[2] ?? 'facts.json');
const note = facts.note.bind(facts);

const ADDRESS = 'F84E17001122';
await note('system', () => ({ platform: process.platform, node: process.version, koffi: koffi.version }));
// Starts the utility process itself, and exchanges messages with it as Electron does.
await note('process', async () => {
  const port = new EventEmitter();
  const messages: unknown[] = [];
  const postMessage = (line: string): void => void messages.push(JSON.parse(line));
  Object.assign(process, { parentPort: Object.assign(port, { postMessage }) });
  await import('../../main/system/windows/helper-process/process');
  for (const data of ['{"verb":"read"}', 'no JSON', '{"verb":"sound","address":"F84E17001122"}']) port.emit('message', { data });
  while (messages.length < 4) await new Promise((resolve) => setTimeout(resolve, 20));
  return messages;
});
const cfgmgr = loadCfgMgr();
const bluetooth = loadBluetooth();
await note('nodes', () => readNodes(cfgmgr));
const service = new Win32Service(loadWin32());
for (const request of [
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
  await note(`response ${JSON.stringify(request)}`, () => service.respond(request));
}
await note('missing', () => loadWin32().missing);
// This is the root of every device tree, so that the calls for a single node are tested, too.
await note('the root node', () => {
  const node: [number] = [0];
  const located = cfgmgr.locate(node, String.raw`HTREE\ROOT\0`, 0);
  const size: [number] = [64];
  const read = cfgmgr.property(node[0], encodePropertyKey('A45C254E-DF1C-4EFD-8020-67D146A850E0', 14), [0], Buffer.alloc(64), size, 0);
  return { located, read };
});
await note('handles that are none', () => [
  bluetooth.nextDevice(0n, createDeviceInfo('0')),
  bluetooth.closeDeviceSearch(0n),
  bluetooth.closeRadioSearch(0n),
  bluetooth.closeHandle(0n),
]);
const audio = new CoreAudio(loadOle());
await note('endpoints', () => audio.endpoints());
await note('output', () => audio.output());
await note('devices for calls', () => audio.callDevices());
await note('a filter that is not there', () => audio.requestProfile(String.raw`{2}.\\?\bthenum#nothing`, 'reconnect'));
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
await note('done', () => true);
process.exit(0);
