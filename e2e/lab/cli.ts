import { createInterface } from 'node:readline';
import { CONTROL_IDS } from '../../catalog/models/control';
import { SERVICE_1 } from '../../main/headset/generation-1';
import { SERVICE_2 } from '../../main/headset/generation-2';
import { createModelScript } from '../../main/headset/testing/virtual-control';
import { readArguments, readChoice } from '../../scripts/arguments.mjs';
import { Beacon } from './air';
import { serveControl } from './control-service';
import type { VirtualHeadset } from './headset';
import { LONG_SUITES, type Suite } from './image';
import { Laptop } from './laptop';
import { createModelHeadset, findModel, formatPairingHold, prepareForPairing } from './model-headset';

const HELP = `Starts a small virtual machine with the real BlueZ, whose radio detects virtual Sony headsets. See CONTRIBUTING.md, “The lab”.

  npm run lab             on BlueZ 5.66 (Debian bookworm)
  npm run lab RELEASE     on the BlueZ of another release of Debian: ${LONG_SUITES.join(', ')}

  Its prompt lists the commands that drive the headsets.
`;

/** Commands of the prompt. */
const COMMANDS = `add MODEL [ADDRESS]   a headset as the file of its model describes it (wh-1000xm4, WF-1000XM5, …)
list                  all headsets and how they are
press N SECONDS       hold the power button of headset N, in real time
hold N CONTROLS SECONDS   hold buttons by the file of its model, such as: hold 1 power+custom 7
usb N on|off | case N in|out   charging cable, open case
on N | off N          switch on or off
pairing N             enter pairing mode at once
pair N                the desktop finds it, pairs and connects it
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

/** Models that use the older control protocol. */
const OLDER: ReadonlySet<string> = new Set(['wh-1000xm3', 'wh-1000xm4']);

const { positionals } = readArguments({ allowPositionals: true } as const, HELP);
const suite: Suite = positionals[0] === undefined ? 'bookworm' : readChoice(positionals[0], LONG_SUITES, 'The release');
const print = (text: string) => process.stdout.write(`${text}\n`);
print(`Starting a laptop with the BlueZ of Debian ${suite}…`);
const laptop = await Laptop.start({ suite });
print(
  `Ready. In another terminal:\n  DBUS_SYSTEM_BUS_ADDRESS=${laptop.busAddress} EARSHOT_LAB_STREAMS=${laptop.streamPort} npm start\n\n${COMMANDS}\n`,
);

const headsets: VirtualHeadset[] = [];
const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: 'lab> ' });
lines.prompt();
for await (const line of lines) {
  const [verb = '', ...args] = line.trim().split(/\s+/);
  if (verb === 'quit') break;
  try {
    const output = verb === '' ? '' : await runLine(verb, args);
    if (output !== '') print(output);
  } catch (error) {
    print(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
  }
  lines.prompt();
}
lines.close();
await laptop.close();

async function runLine(verb: string, args: readonly string[]): Promise<string> {
  const { desktop, radio } = laptop;
  if (desktop === null) return 'there is no desktop';
  switch (verb) {
    case 'help':
      return COMMANDS;
    case 'add':
      return add(args[0] ?? 'wh-1000xm4', args[1]);
    case 'list':
      return (
        headsets.map((headset, index) => `${index + 1}  ${headset.name}  ${headset.address}  ${describeState(headset)}`).join('\n') ||
        'none yet; try: add wh-1000xm4'
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
  if (headset === undefined) return `there is no headset ${args[0] ?? '1'}, or ${verb} is not a command; try: help`;
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
    pair: () => desktop.findAndPair(headset.address),
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
    const given = args[1]?.split('+') ?? [];
    const controls = CONTROL_IDS.filter((id) => given.includes(id));
    const unknown = given.find((one) => !controls.some((id) => id === one));
    if (unknown !== undefined) return `${unknown} is not one of the controls: ${CONTROL_IDS.join(' ')}`;
    const outcome = headset.hold(controls, Number(args[2] ?? '0'));
    return `${outcome}: ${describeState(headset)}, light: ${formatLight(headset)}`;
  }
  const action = actions[verb];
  if (action === undefined) return `${verb} is not a command; try: help`;
  await action();
  return describeState(headset);
}

function add(wanted: string, address: string | undefined): string {
  const model = findModel(wanted);
  if (model === null) return `${wanted} is not in the catalog; catalog/models/index.ts lists the models`;
  const name = model.bluetoothNames[0] ?? model.name;
  // The headset responds with the lab's scripted details of its generation.
  const generation = OLDER.has(model.id) ? 1 : 2;
  const control = generation === 1 ? { service: SERVICE_1, channel: 9 } : { service: SERVICE_2, channel: 14 };
  const headset = createModelHeadset(model.id, { control, ...(address === undefined ? {} : { address }) });
  // A change of two connected devices starts with a question, as on the newest models.
  serveControl(headset, control.channel, generation, { question: 7 }, createModelScript(name));
  headsets.push(laptop.radio.add(headset));
  prepareForPairing(headset, model);
  const hold = formatPairingHold(model);
  return `headset ${headsets.length}, ${describeState(headset)}${hold === null ? '' : `; try: hold ${headsets.length} ${hold}`}`;
}

function describeState(headset: VirtualHeadset): string {
  const words = [headset.powered ? 'on' : 'off'];
  if (headset.pairing) words.push('pairing mode');
  if (headset.link !== null) words.push('connected');
  if (headset.keys.size > 0) words.push('paired');
  return `${words.join(', ')}, battery ${headset.battery} %, signal ${headset.rssi} dBm`;
}

// Ids of the model's file, which `npm run model` shows as sentences.
function formatLight({ light }: VirtualHeadset): string {
  if (light === null) return 'none in the file';
  return [light.lamp, light.color, light.pattern, light.times].filter((part) => part !== undefined).join(' ');
}

function hex(value: number): string {
  return (value & 0xff).toString(16).padStart(2, '0').toUpperCase();
}
