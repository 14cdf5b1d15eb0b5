import { setTimeout as sleep } from 'node:timers/promises';
import { ACTION_KINDS } from '../../catalog/actions/action';
import { isConnected } from '../../catalog/headphones';
import type { Snapshot } from '../../contract/snapshot';
import type { LaunchedApp } from '../launch';
import { type HeapUse, measureHeap } from '../main-process';
import { scaleLimit } from '../slowness';
import { Beacon } from './air';
import type { BusProxy } from './bus-proxy';
import { waitUntil } from './desktop-services';
import type { VirtualHeadset } from './headset';
import type { Laptop } from './laptop';
import { createRandom } from './random';
import { SoakSession } from './soak-session';

/** Result of a soak. */
interface SoakResult {
  readonly seed: number;
  readonly minutes: number;
  /** Number of each event. */
  readonly happened: Readonly<Record<string, number>>;
  /** Differences between the window and BlueZ at the end; empty if they agree. */
  readonly differences: readonly string[];
  /** Compared objects: headsets, and those that BlueZ had paired and connected. */
  readonly compared: { readonly headsets: number; readonly paired: number; readonly connected: number };
  /** Faults in the log, the page and the process; empty if there are none. */
  readonly faults: readonly string[];
  readonly before: HeapUse;
  readonly after: HeapUse;
  /** Number of advertisers so far. noble stores each one as an object that can have listeners. */
  readonly advertisers: number;
}

const MODELS = ['WH-1000XM4', 'WH-1000XM5', 'WF-1000XM4', 'LinkBuds S', 'WH-CH720N'];
const MAX_HEADSETS = 4;
const FLOOD = 120;
const SURELY_CONNECTED = 2;
/** Time in ms until Earshot has dropped lost devices and BlueZ has settled. */
const FORGOTTEN_MS = scaleLimit(20_000);
/** Limit until window and BlueZ agree after the last event, in ms. */
const AGREED_MS = scaleLimit(40_000);
/** Texts that must not be in the log. */
const BAD_LINES = /unhandled rejection|uncaught exception|MaxListeners|TypeError|RangeError|heap/i;

/** Parts of a soak. */
interface SoakParts {
  readonly laptop: Laptop;
  readonly app: LaunchedApp;
  /** Connection of the app to the bus. */
  readonly bus: BusProxy;
  readonly minutes: number;
  /** Seed of the random events. The same seed gives the same events in the same order. */
  readonly seed: number;
  /** Receives the progress. */
  progress?(text: string): void;
}

/** Runs the app through random events: headsets appear, pair, connect, disconnect and leave, while bus, bluetoothd and adapter fail. */
export async function runSoak(parts: SoakParts): Promise<SoakResult> {
  const life = new Soak(parts);
  return life.live();
}

class Soak {
  readonly #parts: SoakParts;
  readonly #random: () => number;
  readonly #counts: Record<string, number> = {};
  readonly #faults: string[] = [];
  readonly #session: SoakSession;
  #number = 0;
  #compared = { headsets: 0, paired: 0, connected: 0 };
  #advertisers = 0;

  constructor(parts: SoakParts) {
    this.#parts = parts;
    this.#random = createRandom(parts.seed);
    this.#session = new SoakSession((command) => this.#send(command), this.#random);
  }

  async live(): Promise<SoakResult> {
    const { app, minutes, seed, progress } = this.#parts;
    await app.app.evaluate(() => {
      const warnings: string[] = [];
      Reflect.set(globalThis, 'warnings', warnings);
      process.on('warning', (warning) => {
        // The count of objects itself causes this warning, because it uses an experimental API.
        if (!warning.message.includes('queryObjects')) warnings.push(String(warning));
      });
    });
    await this.#send({ type: 'set-preferences', preferences: { askHeadset: true } });
    // Each event happens once before the first measurement, because a first use loads and compiles code.
    for (const [name, act] of Object.entries(this.#acts)) await this.#runAct(name, act);
    await this.#reset();
    const before = await measureHeap(app.app);
    const end = Date.now() + minutes * 60_000;
    let reportedAt = Date.now();
    while (Date.now() < end) {
      const [name, act] = this.#selectAct();
      await this.#runAct(name, act);
      await sleep(100 + this.#random() * 900);
      if (Date.now() - reportedAt > 60_000) {
        reportedAt = Date.now();
        progress?.(`${Math.ceil((end - reportedAt) / 60_000)} min to go: ${JSON.stringify(this.#counts)}`);
      }
    }
    const differences = await this.#findDifferences();
    await this.#checkDetection();
    await this.#reset();
    const after = await measureHeap(app.app);
    const warnings = await app.app.evaluate(() => Reflect.get(globalThis, 'warnings') as string[]);
    const lines = (await app.log()).split('\n').filter((line) => BAD_LINES.test(line));
    return {
      seed,
      minutes,
      happened: this.#counts,
      differences,
      compared: this.#compared,
      faults: [...this.#faults, ...this.#session.faults, ...app.faults.map((fault) => `page: ${fault}`), ...warnings, ...lines],
      before,
      after,
      advertisers: this.#advertisers,
    };
  }

  // Events with their weights. Failures of the system are rarer than actions of people.
  readonly #acts: Readonly<Record<string, readonly [weight: number, act: () => Promise<unknown>]>> = {
    'headset comes': [8, async () => this.#addHeadset()],
    'headset is switched on': [8, async () => this.#headset()?.powerOn()],
    'headset is switched off': [6, async () => this.#headset()?.powerOff()],
    'headset enters pairing mode': [10, async () => this.#headset()?.enterPairing()],
    'headset goes out of range': [3, async () => this.#headset()?.vanish(500)],
    'headset forgets everything': [2, async () => this.#headset()?.initialize()],
    'headset connects by itself': [4, async () => this.#headset()?.reconnect()],
    'headset drops the connection': [4, async () => this.#headset()?.disconnect()],
    'battery changes': [4, async () => this.#headset()?.setBattery(Math.floor(this.#random() * 101))],
    'headset is carried away': [3, async () => this.#removeHeadset()],
    'desktop pairs and connects': [8, async () => this.#withKnownHeadset((address) => this.#lab.pairAndConnect(address))],
    'desktop connects': [4, async () => this.#withKnownHeadset((address) => this.#lab.connect(address))],
    'desktop disconnects': [4, async () => this.#withKnownHeadset((address) => this.#lab.disconnect(address))],
    'desktop removes': [2, async () => this.#withKnownHeadset((address) => this.#lab.remove(address))],
    'desktop searches': [2, async () => this.#lab.search(this.#random() < 0.5)],
    'Earshot acts': [8, () => this.#act()],
    'Earshot reads from a headset': [4, () => this.#session.readDetails()],
    'Earshot sends a command to a headset': [4, () => this.#session.sendCommand()],
    'the user cancels the action': [3, () => this.#send({ type: 'cancel-action' })],
    'Earshot searches': [3, () => this.#send({ type: 'search' })],
    'window hides and comes back': [3, () => this.#hide()],
    'person clicks around': [4, () => this.#click()],
    'bluetoothd is killed': [2, () => this.#parts.laptop.killBluetoothd()],
    'adapter is unplugged for a while': [2, () => this.#replugAdapter()],
    'flight mode for a while': [1, () => this.#toggleBlock()],
    'bus stalls': [3, () => this.#parts.bus.stall(500 + this.#random() * 3_500)],
    'crowd floods the radio': [2, () => this.#flood()],
  };

  get #lab() {
    const { desktop } = this.#parts.laptop;
    if (desktop === null) throw new Error('the soak needs a desktop');
    return desktop;
  }

  #selectAct(): readonly [string, readonly [number, () => Promise<unknown>]] {
    const all = Object.entries(this.#acts);
    let at = this.#random() * all.reduce((sum, [, [weight]]) => sum + weight, 0);
    for (const one of all) {
      at -= one[1][0];
      if (at <= 0) return one;
    }
    throw new Error('no weights');
  }

  // Refusals of a headset or the desktop are normal here, and only the app's reaction is checked.
  async #runAct(name: string, [, act]: readonly [number, () => Promise<unknown>]): Promise<void> {
    this.#counts[name] = (this.#counts[name] ?? 0) + 1;
    await Promise.race([act(), sleep(8_000)]).catch(() => undefined);
  }

  #headset(): VirtualHeadset | undefined {
    const all = [...this.#parts.laptop.radio.headsets];
    return all[Math.floor(this.#random() * all.length)];
  }

  #addHeadset(name?: string): VirtualHeadset {
    const { radio } = this.#parts.laptop;
    if (radio.headsets.size >= MAX_HEADSETS) this.#removeHeadset([...radio.headsets].find(({ name: of }) => !of.includes('surely')));
    this.#number += 1;
    this.#advertisers += 3;
    const model = MODELS[Math.floor(this.#random() * MODELS.length)];
    const hex = (value: number) => value.toString(16).padStart(2, '0').toUpperCase();
    const headset = radio.add(
      this.#session.headset({
        // Each headset has a unique name, so that window and BlueZ can be compared.
        name: name ?? `${model} no ${this.#number}`,
        address: `94:DB:56:20:${hex(this.#number >> 8)}:${hex(this.#number & 0xff)}`,
        leAddressIsStatic: this.#random() < 0.5,
      }),
    );
    headset.powerOn();
    return headset;
  }

  #removeHeadset(headset = this.#headset()): void {
    if (headset === undefined) return;
    headset.powerOff();
    this.#parts.laptop.radio.remove(headset);
  }

  async #withKnownHeadset(work: (address: string) => Promise<unknown>): Promise<void> {
    const headset = this.#headset();
    if (headset !== undefined && (await this.#lab.device(headset.address)) !== undefined) await work(headset.address);
  }

  async #act(): Promise<void> {
    const { headphones } = await this.#snapshot();
    const chosen = headphones[Math.floor(this.#random() * headphones.length)];
    const action = ACTION_KINDS[Math.floor(this.#random() * ACTION_KINDS.length)];
    if (chosen !== undefined) await this.#send({ type: 'act', action, headphones: chosen.id });
  }

  async #hide(): Promise<void> {
    const show = (visible: boolean) =>
      this.#parts.app.app.evaluate(({ BrowserWindow }, wanted) => {
        const window = BrowserWindow.getAllWindows()[0];
        if (wanted) window?.show();
        else window?.hide();
      }, visible);
    await show(false);
    await sleep(500 + this.#random() * 3_000);
    await show(true);
  }

  async #click(): Promise<void> {
    const { page } = this.#parts.app;
    const buttons = page.locator('button:visible:not([disabled])');
    const count = await buttons.count();
    // Links to the outside are skipped so that nothing leaves the window.
    if (count > 0) await buttons.nth(Math.floor(this.#random() * count)).click({ timeout: 1_000 });
  }

  async #replugAdapter(): Promise<void> {
    await this.#parts.laptop.unplugAdapter();
    await sleep(500 + this.#random() * 2_500);
    await this.#parts.laptop.plugAdapter();
  }

  async #toggleBlock(): Promise<void> {
    await this.#parts.laptop.blockRadios(true);
    await sleep(500 + this.#random() * 2_000);
    await this.#parts.laptop.blockRadios(false);
  }

  async #flood(): Promise<void> {
    const { radio } = this.#parts.laptop;
    const beacons = Array.from({ length: FLOOD }, (_, index) => {
      this.#advertisers += 1;
      const number = this.#advertisers;
      const address = `C1:00:00:${[number >> 16, number >> 8, number].map((part) => (part & 0xff).toString(16).padStart(2, '0')).join(':')}`;
      return radio.add(new Beacon(address.toUpperCase(), { name: `stranger ${index}`, rssi: -60 - (index % 30) }));
    });
    await sleep(3_000);
    for (const beacon of beacons) radio.remove(beacon);
  }

  // Ends every failure, so that bluetoothd runs and the adapter is on.
  async #settle(): Promise<void> {
    const { laptop } = this.#parts;
    await laptop.blockRadios(false);
    await laptop.plugAdapter();
    await laptop.startBluetoothd();
    await waitUntil(() => this.#lab.hasAdapter(), 30_000);
    await this.#lab.setPowered(true);
    // An adapter that was unplugged has lost the endpoints of the sound server, without which nothing connects.
    await this.#lab.register();
    // After a kill the kernel can still search for the dead bluetoothd. Then this client has no search to end.
    await this.#lab.search(false).catch(() => undefined);
    await this.#send({ type: 'cancel-action' });
  }

  /** Removes all devices, pairings and records of BlueZ, so that each measurement has the same state. */
  async #reset(): Promise<void> {
    await this.#settle();
    const { radio } = this.#parts.laptop;
    for (const headset of [...radio.headsets]) {
      headset.powerOff();
      radio.remove(headset);
    }
    await this.#lab.removeAll();
    await sleep(FORGOTTEN_MS);
  }

  /** Returns the differences between the window's list and BlueZ's objects after both have settled. */
  async #findDifferences(): Promise<string[]> {
    await this.#settle();
    for (const headset of this.#parts.laptop.radio.headsets) headset.leavePairing();
    for (let sure = 1; sure <= SURELY_CONNECTED; sure++) await this.#connectHeadset(sure);
    let differences: string[] = ['never looked'];
    for (const end = performance.now() + AGREED_MS; performance.now() < end && differences.length > 0; ) {
      await sleep(1_000);
      const { headphones } = await this.#snapshot();
      differences = [];
      this.#compared = { headsets: 0, paired: 0, connected: 0 };
      for (const headset of this.#parts.laptop.radio.headsets) {
        const device = await this.#lab.device(headset.address).catch(() => undefined); // An error counts as a difference, so it is compared again.
        const entries = headphones.filter(({ name }) => name === headset.name || name === `LE_${headset.name}`);
        const shown = {
          paired: entries.some(({ pairedHere }) => pairedHere),
          connected: entries.some(({ state }) => isConnected(state)),
        };
        const real = { paired: device?.Paired === true, connected: device?.Paired === true && device.Connected === true };
        this.#compared.headsets += 1;
        this.#compared.paired += Number(real.paired);
        this.#compared.connected += Number(real.connected);
        if (shown.paired !== real.paired || shown.connected !== real.connected)
          differences.push(`${headset.name}: window ${JSON.stringify(shown)}, BlueZ ${JSON.stringify(real)}`);
        if (entries.length > 1) differences.push(`${headset.name} is listed ${entries.length} times`);
      }
    }
    return differences;
  }

  // Pairs and connects a new headset, so that the comparison has one in any case.
  async #connectHeadset(number: number): Promise<void> {
    const headset = this.#addHeadset(`${MODELS[1]} surely ${number}`);
    let why = '';
    for (let tries = 0; tries < 5; tries++) {
      headset.enterPairing();
      try {
        await this.#lab.search(true).catch(() => undefined); // Earshot's own search finds it, too
        await this.#lab.waitFor(headset.address, { Name: headset.name }, 30_000);
        await this.#lab.search(false).catch(() => undefined);
        await this.#lab.pairAndConnect(headset.address);
        return;
      } catch (error) {
        why = String(error);
        await sleep(1_000); // The last operation is still ending. This removes the rest of the pairing, which may also end without it.
        await this.#lab.remove(headset.address).catch(() => undefined);
        // Unplug the adapter, as a user would, if the kernel still searches for a dead bluetoothd.
        if (tries === 2) await this.#replugAdapter().then(() => this.#settle());
      }
    }
    this.#faults.push(`${headset.name} could not be paired by the desktop: ${why}`);
  }

  // The app must still detect a headset in pairing mode after all of this.
  async #checkDetection(): Promise<void> {
    const name = `${MODELS[0]} at last`;
    const headset = this.#addHeadset(name);
    headset.enterPairing();
    await this.#send({ type: 'search' });
    const end = performance.now() + scaleLimit(60_000);
    let shown = 'nothing';
    while (performance.now() < end) {
      await sleep(1_000);
      const snapshot = await this.#snapshot();
      const entry = snapshot.headphones.find(({ name: own }) => own?.includes('at last') === true);
      if (entry?.state === 'pairing-mode') return;
      shown = JSON.stringify({
        state: entry?.state,
        adapter: snapshot.adapter,
        search: snapshot.search,
        action: snapshot.action,
        headsets: snapshot.headphones.length,
      });
    }
    this.#faults.push(`a headset in pairing mode was not noticed at the end: ${shown}`);
  }

  async #snapshot(): Promise<Snapshot> {
    const result = (await this.#send({ type: 'get-snapshot' })) as { result?: Snapshot };
    if (result.result === undefined) throw new Error('no snapshot');
    return result.result;
  }

  #send(command: object): Promise<unknown> {
    return this.#parts.app.page.evaluate(`window.earshot.send(${JSON.stringify(command)})`);
  }
}

/** Returns the leaks between the two measurements. */
export function findLeaks({ before, after, advertisers }: SoakResult): readonly string[] {
  const leaks: string[] = [];
  for (const kind of new Set([...Object.keys(before.resources), ...Object.keys(after.resources)])) {
    const [then, now] = [before.resources[kind] ?? 0, after.resources[kind] ?? 0];
    // Small differences in timers are normal, because of retries and rounds of the search.
    if (now > then + (kind === 'Timeout' ? 3 : 0)) leaks.push(`${kind}: ${then} before, ${now} after`);
  }
  if (after.processListeners > before.processListeners)
    leaks.push(`listeners on the process: ${before.processListeners}, ${after.processListeners}`);
  if (after.emitters > before.emitters + advertisers)
    leaks.push(`emitters: ${before.emitters}, ${after.emitters}, ${advertisers} advertisers`);
  const grown = after.heap / before.heap;
  if (grown > 1.1) leaks.push(`heap: ${Math.round(before.heap / 1e4) / 100} MB before, ${Math.round(after.heap / 1e4) / 100} MB after`);
  return leaks;
}
