import { Laptop } from '../e2e/lab/laptop';
import { findLeaks, runSoak } from '../e2e/lab/soak';
import { launch } from '../e2e/launch';

/** Result of a long run with the app in the lab. */
interface SoakRow {
  readonly seed: number;
  readonly minutes: number;
  readonly events: number;
  readonly killedOrUnplugged: number;
  readonly stalls: number;
  readonly comparedConnected: number;
  readonly differences: string;
  readonly faults: string;
  readonly leaks: string;
  /** Numbers of listeners before and after. */
  readonly emitters: string;
  readonly heapBeforeMb: number;
  readonly heapAfterMb: number;
}

/** Runs the app in the lab for this time and returns everything that it observed. The goal is a result without differences, faults and leaks. */
export async function benchSoak(minutes = 30, seed = Math.floor(Math.random() * 1e9)): Promise<SoakRow> {
  const laptop = await Laptop.start({ suite: 'trixie' });
  laptop.radio.pageTimeoutMs = 1_000;
  const bus = await laptop.openBus('app');
  const app = await launch({ env: { DBUS_SYSTEM_BUS_ADDRESS: laptop.addressOf('app'), EARSHOT_LAB_STREAMS: String(laptop.streamPort) } });
  try {
    const result = await runSoak({ laptop, app, bus, minutes, seed, progress: (text) => void process.stdout.write(`${text}\n`) });
    const { happened, before, after } = result;
    const of = (...names: string[]) => names.reduce((sum, name) => sum + (happened[name] ?? 0), 0);
    return {
      seed,
      minutes,
      events: of(...Object.keys(happened)),
      killedOrUnplugged: of('bluetoothd is killed', 'adapter is unplugged for a while', 'flight mode for a while'),
      stalls: of('bus stalls'),
      comparedConnected: result.compared.connected,
      differences: result.differences.join('; ') || 'none',
      faults: result.faults.join('; ') || 'none',
      leaks: findLeaks(result).join('; ') || 'none',
      emitters: `${before.emitters} and ${after.emitters}`,
      heapBeforeMb: Math.round(before.heap / 1e4) / 100,
      heapAfterMb: Math.round(after.heap / 1e4) / 100,
    };
  } finally {
    await app.close();
    bus.close();
    await laptop.close();
  }
}
