import koffi from 'koffi';
import { loadBluetooth, loadChangeNotice } from '../../main/system/windows/helper-process/libraries';
import { Notifications } from '../../main/system/windows/helper-process/notifications';
import { Pairing } from '../../main/system/windows/helper-process/pairing';
import { loadWin32 } from '../../main/system/windows/helper-process/parts';
import { Win32Service } from '../../main/system/windows/helper-process/service';
import { scaleLimit } from '../slowness';
import { FactsFile } from './facts-file';

// Runs in Windows' own Node under Wine, over bthprops.cpl and cfgmgr32.dll in C (windows/).
const facts = new FactsFile(process.argv[2] ?? 'facts.json');
const win32 = loadWin32();
const service = new Win32Service(win32);
const bthprops = koffi.load('bthprops.cpl');
const cfgmgr32 = koffi.load('cfgmgr32.dll');
const fake = {
  serviceCalls: bthprops.func('str __stdcall FakeServiceCalls()'),
  plug: bthprops.func('void __stdcall FakePlug(int plugged)'),
  notify: cfgmgr32.func('void __stdcall FakeNotify(int number, int action, int times, int delay)'),
  unregistered: cfgmgr32.func('int __stdcall FakeUnregistered()'),
  nodes: cfgmgr32.func('void __stdcall FakeNodes(int present)'),
};
/** Numbers of the listeners in the order in which they register. */
const NODES = 0;
const RADIO = 1;
const ACTION = { queryRemove: 2, custom: 6, started: 8 } as const;

/** Limit of each wait, in ms. `wine.ts` passes the slowness of this computer, because Wine's own start would distort a measurement. */
const LIMIT_MS = scaleLimit(20_000);

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
async function waitUntilFound<T>(read: () => T | null | Promise<T | null>): Promise<T> {
  const begun = performance.now();
  for (;;) {
    const value = await read();
    if (value !== null) return value;
    if (performance.now() - begun > LIMIT_MS) throw new Error('not within the limit');
    await sleep(5);
  }
}
const read = (): Promise<unknown> => service.respond({ verb: 'read' });

await facts.note('missing', () => win32.missing);
await facts.note('read', read);
await facts.note('read without nodes', async () => {
  fake.nodes(0);
  const result = await read();
  fake.nodes(1);
  return result;
});
await facts.note('inquiry', async () => {
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 10);
  await service.respond({ verb: 'search' });
  const found = await waitUntilFound(async () => {
    const response = (await service.respond({ verb: 'search' })) as { readonly found: readonly unknown[] };
    return response.found.length > 0 ? response : null;
  });
  clearInterval(timer);
  // An inquiry that blocks the timers allows one tick at most. A busy computer allows far fewer than the 32 of an idle one.
  return { ...found, ticked: ticks > 2 };
});

interface Progress {
  readonly status: string | null;
  readonly kind: string | null;
  readonly pin: string | null;
  readonly fault: string | null;
}
/** Pairs through the service as the main process does, and returns each question and the end. */
async function pair(address: string, code = ''): Promise<readonly Progress[]> {
  await service.respond({ verb: 'pair', address });
  const steps: Progress[] = [];
  await waitUntilFound(async () => {
    const progress = (await service.respond({ verb: 'pairing' })) as Progress;
    if (progress.kind !== null || progress.status !== null) steps.push(progress);
    if (progress.kind === 'ConfirmPinMatch') await service.respond({ verb: 'yes', pin: '' });
    if (progress.kind === 'ProvidePin') await service.respond({ verb: 'yes', pin: code });
    return progress.status;
  });
  return steps;
}
for (const [name, address, code] of [
  ['a code to compare', 'F84E17001122', ''],
  ['no code', 'F84E17001123', ''],
  ['two questions', 'F84E17001124', '0000'],
  ['paired already', 'F84E17001122', ''],
  ['rejected', 'F84E17001126', ''],
  ['unknown', '000000000001', ''],
] as const)
  await facts.note(`pairing: ${name}`, () => pair(address, code));
await facts.note('disabled input', async () => {
  const disable = (address: string): Promise<unknown> => service.respond({ verb: 'disable-input', address });
  return [await disable('F84E17001122'), await disable('F84E17001122'), await disable('000000000001')];
});
await facts.note('enabled input', () => service.respond({ verb: 'enable-input', address: 'F84E17001122' }));
await facts.note('services', () => String(fake.serviceCalls()).trim().split('\n'));
await facts.note('removal', async () => {
  const remove = (address: string): Promise<unknown> => service.respond({ verb: 'remove', kind: 'classic', address });
  return [await remove('F84E17001122'), await remove('F84E17001122')];
});
await facts.note('late questions', async () => {
  const api = loadBluetooth();
  const ends: (string | null)[] = [];
  for (let count = 0; count < 40; count += 1) {
    const pairing = new Pairing(api, 'F84E17001125');
    ends.push(await waitUntilFound(() => pairing.progress().status));
  }
  await sleep(100);
  return { count: ends.length, ends: [...new Set(ends)] };
});

const warnings: string[] = [];
let changes = 0;
const notifications = new Notifications(
  loadChangeNotice(),
  win32.bluetooth,
  () => {
    changes += 1;
  },
  (text) => warnings.push(text),
);
const changed = async (before: number): Promise<number> => waitUntilFound(() => (changes > before ? changes - before : null));
await facts.note('a node started', async () => {
  fake.notify(NODES, ACTION.started, 1, 0);
  return changed(0);
});
await facts.note('a connection came', async () => {
  const before = changes;
  fake.notify(RADIO, ACTION.custom, 1, 0);
  return changed(before);
});
await facts.note('the radio is unplugged while events arrive', async () => {
  const before = changes;
  fake.plug(0);
  fake.notify(RADIO, ACTION.custom, 100, 20);
  // The removal has a thread of its own, which a busy computer can run before all events.
  await changed(before);
  fake.notify(RADIO, ACTION.queryRemove, 1, 20);
  fake.notify(RADIO, ACTION.custom, 100, 20);
  await waitUntilFound(() => (fake.unregistered() === 1 ? true : null));
  return { changed: changes > before, read: await read() };
});
await facts.note('the radio is back', async () => {
  fake.plug(1);
  notifications.listenToRadio();
  const before = changes;
  fake.notify(RADIO + 1, ACTION.custom, 1, 0);
  return changed(before);
});
await facts.note('warnings', () => warnings);
await facts.note('10,000 reads', async () => {
  const memory = (): number => {
    globalThis.gc?.();
    return process.memoryUsage().rss / 1024 ** 2;
  };
  // Most reads leave out the sound, because Wine needs most of the time of a read for it.
  const nodes = new Win32Service({ ...win32, audio: null });
  const reads = async (reader: Win32Service, count: number): Promise<number> => {
    const begun = performance.now();
    for (let index = 0; index < count; index += 1) await reader.respond({ verb: 'read' });
    return (performance.now() - begun) / count;
  };
  // Run some rounds first, because they allocate memory that later ones reuse.
  await reads(nodes, 2_000);
  await reads(service, 400);
  const before = memory();
  const msOfNodes = await reads(nodes, 10_000);
  const msOfAll = await reads(service, 400);
  return { grown: memory() - before, msOfNodes, msOfAll };
});
await facts.note('done', () => true);
process.exit(0);
