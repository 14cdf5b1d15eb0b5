import { createInterface } from 'node:readline';
import { getHoldEnd, rankPairingMethods } from '../../catalog/methods/methods';
import { CONTROL_IDS } from '../../catalog/models/control';
import { models } from '../../catalog/models/index';
import { SERVICE_1 } from '../../main/headset/generation-1';
import { SERVICE_2 } from '../../main/headset/generation-2';
import { reportsModelName } from '../../main/headset/testing/virtual-control';
import { Beacon } from './air';
import { serveControl } from './control-service';
import { VirtualHeadset } from './headset';
import { LONG_SUITES, type Suite } from './image';
import { Laptop } from './laptop';

// npm run lab: a Sony headset on the desk without owning one. See CONTRIBUTING, "The lab".
const HELP = `add NAME [ADDRESS]    a headset, switched off (WH-1000XM4, WF-1000XM5, …)
list                  all headsets and how they are
press N SECONDS       hold the power button of headset N
hold N CONTROLS SECONDS   hold buttons by the file of its model, such as: hold 1 power+custom 7
usb N on|off | case N in|out   charging cable, open case
on N | off N          switch on or off
pairing N             enter pairing mode at once
pair N                the desktop pairs and connects it
connect N | disconnect N | remove N   what the desktop's settings do
back N                the headset reconnects by itself
vanish N              goes out of range
forget N              factory reset: forgets every pairing
refuse N STATUS       refuses pairings with an HCI status (0 accepts)
battery N PERCENT     reports its battery
signal N DBM          sets its signal
crowd COUNT           so many strangers' devices advertise
bluetoothd stop|start|kill      adapter plug|unplug      flight on|off
help, quit`;

const NAMES: Readonly<Record<string, { product: number; fastPairId: string; category: number }>> = {
  'WH-1000XM3': { product: 0x0cd3, fastPairId: '', category: 0x31 },
  'WH-1000XM4': { product: 0x0d58, fastPairId: 'CC438E', category: 0x31 },
  'WH-1000XM5': { product: 0x0df0, fastPairId: 'D446A7', category: 0x31 },
  'WF-1000XM4': { product: 0x0de1, fastPairId: '', category: 0x32 },
  'WF-1000XM5': { product: 0x0e63, fastPairId: 'BEBAAA', category: 0x32 },
};

/** Models that speak the older control protocol. */
const OLDER: ReadonlySet<string> = new Set(['WH-1000XM3', 'WH-1000XM4']);

const suite = (LONG_SUITES as readonly string[]).includes(process.argv[2] ?? '') ? (process.argv[2] as Suite) : 'bookworm';
const say = (text: string) => process.stdout.write(`${text}\n`);
say(`Starting a laptop with the BlueZ of Debian ${suite}…`);
const laptop = await Laptop.start({ suite });
say(
  `Ready. In another terminal:\n  DBUS_SYSTEM_BUS_ADDRESS=${laptop.busAddress} EARSHOT_LAB_STREAMS=${laptop.streamPort} npm start\n\n${HELP}\n`,
);

const headsets: VirtualHeadset[] = [];
const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: 'lab> ' });
lines.prompt();
for await (const line of lines) {
  const [verb = '', ...args] = line.trim().split(/\s+/);
  if (verb === 'quit') break;
  try {
    const answer = verb === '' ? '' : await obey(verb, args);
    if (answer !== '') say(answer);
  } catch (error) {
    say(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
  }
  lines.prompt();
}
lines.close();
await laptop.close();

async function obey(verb: string, args: readonly string[]): Promise<string> {
  const { desktop, radio } = laptop;
  if (desktop === null) return 'there is no desktop';
  switch (verb) {
    case 'help':
      return HELP;
    case 'add':
      return add(args[0] ?? 'WH-1000XM4', args[1]);
    case 'list':
      return (
        headsets.map((headset, index) => `${index + 1}  ${headset.name}  ${headset.address}  ${stateOf(headset)}`).join('\n') ||
        'none yet; try: add WH-1000XM4'
      );
    case 'crowd':
      for (let index = 0; index < Number(args[0] ?? 50); index++)
        radio.add(new Beacon(`C1:00:00:00:${hex(index >> 8)}:${hex(index)}`, { name: `stranger ${index}`, rssi: -90 }));
      return `${radio.beacons.size} strangers`;
    case 'bluetoothd':
      await (args[0] === 'stop' ? laptop.stopBluetoothd() : args[0] === 'start' ? laptop.startBluetoothd() : laptop.killBluetoothd());
      return 'ok';
    case 'adapter':
      await (args[0] === 'unplug' ? laptop.unplugAdapter() : laptop.plugAdapter());
      return 'ok';
    case 'flight':
      await laptop.blockRadios(args[0] === 'on');
      return 'ok';
  }
  const headset = headsets[Number(args[0] ?? '1') - 1];
  if (headset === undefined) return HELP;
  const number = Number(args[1] ?? '0');
  const actions: Readonly<Record<string, () => unknown>> = {
    press: () => headset.pressPower(number * 1_000),
    usb: () => {
      headset.usbPower = args[1] === 'on';
    },
    case: () => {
      headset.inCase = args[1] === 'in';
    },
    on: () => headset.powerOn(),
    off: () => headset.powerOff(),
    pairing: () => headset.enterPairing(),
    pair: () => desktop.pairAndConnect(headset.address),
    connect: () => desktop.connect(headset.address),
    disconnect: () => desktop.disconnect(headset.address),
    remove: () => desktop.remove(headset.address),
    back: () => headset.reconnect(),
    vanish: () => headset.vanish(),
    forget: () => headset.initialize(),
    refuse: () => {
      headset.refusePairing = number;
    },
    battery: async () => {
      headset.setBattery(number);
      if (!headset.gatt.notifies) await headset.reportBattery();
    },
    signal: () => {
      headset.rssi = number;
    },
  };
  if (verb === 'hold') {
    const controls = CONTROL_IDS.filter((id) => args[1]?.split('+').includes(id) === true);
    const outcome = headset.hold(controls, Number(args[2] ?? '0'));
    return `${outcome}: ${stateOf(headset)}`;
  }
  const action = actions[verb];
  if (action === undefined) return HELP;
  await action();
  return stateOf(headset);
}

function add(name: string, address: string | undefined): string {
  const known = NAMES[name.toUpperCase()];
  const options =
    known === undefined
      ? { fastPairId: '' }
      : { deviceId: { vendor: 0x054c, product: known.product, version: 0x0100 }, fastPairId: known.fastPairId, category: known.category };
  // The headset responds with details of its generation, as the lab scripts them.
  const generation = OLDER.has(name.toUpperCase()) ? 1 : 2;
  const control = generation === 1 ? { service: SERVICE_1, channel: 9 } : { service: SERVICE_2, channel: 14 };
  const model = models.find(({ bluetoothNames }) => bluetoothNames.some((one) => one.toLowerCase() === name.toLowerCase()));
  const [method] = model === undefined ? [] : rankPairingMethods(model);
  const pairingHoldSeconds = method?.method.press.join() === 'power' ? (method.method.holdSeconds ?? 7) : 7;
  const own = model === undefined ? {} : { model };
  const headset = new VirtualHeadset({
    name,
    control,
    pairingHoldSeconds,
    ...own,
    ...options,
    ...(address === undefined ? {} : { address }),
  });
  // A change of two devices begins with a question, as on the newest models.
  serveControl(headset, control.channel, generation, { question: 7 }, reportsModelName(name));
  headsets.push(laptop.radio.add(headset));
  const hint = `press ${headsets.length} ${pairingHoldSeconds}`;
  // Earbuds have no power button, so that the hint names what their model is held by.
  if (method === undefined || method.method.press.includes('power')) return `headset ${headsets.length}, switched off; try: ${hint}`;
  headset.inCase = method.method.from === 'in-case';
  return `headset ${headsets.length}, switched off; try: hold ${headsets.length} ${method.method.press.join('+')} ${getHoldEnd(method.method)}`;
}

function stateOf(headset: VirtualHeadset): string {
  const words = [headset.powered ? 'on' : 'off'];
  if (headset.pairing) words.push('pairing mode');
  if (headset.link !== null) words.push('connected');
  if (headset.keys.size > 0) words.push('paired');
  return `${words.join(', ')}, battery ${headset.battery} %, signal ${headset.rssi} dBm`;
}

function hex(value: number): string {
  return (value & 0xff).toString(16).padStart(2, '0').toUpperCase();
}
