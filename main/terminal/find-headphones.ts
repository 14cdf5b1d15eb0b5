import { type Headphones, isKnownHere } from '../../catalog/headphones';
import { findTypedHeadphones, findTypedModels } from '../../catalog/identify/find-typed';
import { joinNames } from '../../catalog/messages/join';
import { createMessage } from '../../catalog/messages/message';
import type { Model } from '../../catalog/models/model';
import type { Snapshot } from '../../contract/snapshot';
import { type Companion, waitForSnapshot } from './companion';
import { getTerminalFix } from './rows';
import { CommandError, type CommandRun, throwIfCancelled } from './run';

/** Time for the list to settle after the first match, in ms, so that a second match makes the name ambiguous. */
const SETTLE_MS = 700;

/** Search for the headphones of a command. */
interface Lookup {
  /** True to prefer known headphones, because strangers' headphones of the same model can be in range. */
  readonly prefersKnown: boolean;
  /** Time to wait for them, in ms. */
  readonly waitMs: number;
}

/** Returns the only headphones that match typed text, and waits for them. Throws a {@link CommandError} if none or several match. */
export async function requireHeadphones(run: CommandRun, companion: Companion, typed: string, lookup: Lookup): Promise<Headphones> {
  const found = await findHeadphones(run, companion, typed, lookup);
  const [only] = found;
  if (only === undefined) throw createNotFoundError(companion.snapshot, typed);
  if (found.length > 1) throw new CommandError('not-found', createMessage('cli.ambiguous', { name: typed }), found);
  return only;
}

/** Waits for headphones that typed text means, and returns them: several if it is ambiguous, empty if there are none in time. Throws if the user cancels. */
export async function findHeadphones(run: CommandRun, companion: Companion, typed: string, lookup: Lookup): Promise<readonly Headphones[]> {
  const select = ({ headphones }: Snapshot): readonly Headphones[] => {
    const all = findTypedHeadphones(typed, headphones);
    const known = lookup.prefersKnown ? all.filter(isKnownHere) : [];
    return known.length > 0 ? known : all;
  };
  const isHopeless = ({ adapter }: Snapshot): boolean => adapter !== 'ready' && adapter !== 'starting';
  const first = await waitForSnapshot(companion, (now) => select(now).length > 0 || isHopeless(now), lookup.waitMs, run.signal);
  throwIfCancelled(run);
  if (first === null) return [];
  if (select(first).length > 0) await waitForSnapshot(companion, (now) => select(now).length > 1, SETTLE_MS, run.signal);
  throwIfCancelled(run);
  return select(companion.snapshot);
}

/** Returns the only model that matches typed text. Throws a {@link CommandError} if none or several match. */
export function requireModel(typed: string): Model {
  const found = findTypedModels(typed);
  const [only] = found;
  if (only === undefined) throw new CommandError('not-found', createMessage('cli.no-model', { name: typed }));
  if (found.length > 1)
    throw new CommandError('not-found', createMessage('cli.ambiguous', { name: typed }), [], [joinNames(found.map(({ name }) => name))]);
  return only;
}

// Without Bluetooth nothing is found, which is the reason to report.
function createNotFoundError({ adapter, computer }: Snapshot, typed: string): CommandError {
  if (adapter === 'ready' || adapter === 'starting') return new CommandError('not-found', createMessage('cli.not-found', { name: typed }));
  return new CommandError(
    'failed',
    createMessage(`adapter.${adapter}`),
    [],
    [createMessage(getTerminalFix(adapter, computer)), createMessage('cli.works-without')],
  );
}
