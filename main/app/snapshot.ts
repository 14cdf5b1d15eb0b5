import type { Headphones } from '../../catalog/headphones';
import type { Snapshot } from '../../contract/snapshot';
import { lastSeenFirst } from '../headphones/remembered';
import type { HeadphonesView } from '../headphones/view';
import { adapterStatus } from './adapter-status';
import type { Facts, Looked, Setup } from './facts';
import { keyOf, keysOf } from './keys';

/** The time, in ms: by the clock of the facts, and of day (since 1970). */
export interface Times {
  readonly now: number;
  readonly wall: number;
}

/** Everything that the window shows, from everything that is known. Pure. */
export function snapshot({ facts, view }: Looked, setup: Setup, times: Times): Omit<Snapshot, 'revision'> {
  const present = new Set(view.headphones.flatMap((entry) => keysOf(entry, view, facts.keys)));
  return {
    mode: setup.mode,
    computer: setup.computer,
    adapter: adapterStatus(facts.radio, facts.system),
    search: facts.search,
    others: facts.others,
    headphones: view.headphones.map((entry) => shown(entry, facts, view, times)),
    remembered: lastSeenFirst(
      facts.kept.headphones.filter(({ key }) => !present.has(key)),
      times.wall,
    ),
    preferences: facts.preferences,
    guide: facts.kept.guide,
    learned: facts.kept.learned,
    settingsProblem: facts.kept.problem,
    facts: computerFacts(facts),
    update: facts.update,
    actions: setup.actions,
    action: facts.action,
  };
}

/** What is known about the computer besides its adapter. */
export function computerFacts({ systemFacts, foreignSearch }: Facts): Snapshot['facts'] {
  return { soundServer: systemFacts.soundServer, foreignSearch, oldAdapter: systemFacts.oldAdapter };
}

/** One entry of the list as the window sees it: with its owner's name, its output, and times of day. */
export function shown(entry: Headphones, facts: Facts, view: HeadphonesView, { now, wall }: Times): Headphones {
  const key = keyOf(view.identities.get(entry.id));
  const nickname = facts.kept.headphones.find((item) => item.key === key)?.nickname ?? null;
  const named = nickname === null ? entry : { ...entry, nickname, name: nickname, modelName: entry.modelName ?? entry.name };
  const { pairing } = entry;
  return {
    ...named,
    pairing: pairing === null ? null : { ...pairing, since: Math.round(wall - (now - pairing.since)) },
    output: isOutput(entry, facts, view),
  };
}

function isOutput({ id, state }: Headphones, { systemFacts }: Facts, { identities }: HeadphonesView): boolean | null {
  const { output } = systemFacts;
  if (output === null || state !== 'connected') return null;
  const { classic, le } = identities.get(id) ?? { classic: null, le: [] };
  return output !== 'elsewhere' && [classic, ...le].some((record) => record?.address === output.address);
}
