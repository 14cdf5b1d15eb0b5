import * as z from 'zod/mini';
import { BOND_STATES, type Bond } from '../../catalog/actions/bond';
import { cleanName } from '../../catalog/identify/text';
import { ADDRESS } from '../../catalog/ids';
import type { LearnedMethod } from '../../catalog/methods/learned';
import { models } from '../../catalog/models/index';
import { DEFAULT_PREFERENCES, type KeptGuide, type Preferences } from '../../catalog/preferences';
import type { RememberedHeadphones } from '../../catalog/remembered';
import { type CauseId, causes } from '../../catalog/symptoms/causes';
import { learnedSchema } from '../../contract/learned';
import { keptGuideSchema, preferencesSchema } from '../../contract/preferences';
import { daySchema, momentSchema } from '../../contract/time';

/** Content of the settings file. */
export interface Settings {
  readonly version: typeof SETTINGS_VERSION;
  readonly headphones: readonly RememberedHeadphones[];
  readonly preferences: Preferences;
  /** Bounds of the window in device-independent pixels; null before the first change. */
  readonly window: SavedBounds | null;
  /** The guide that was open. */
  readonly guide: KeptGuide | null;
  /** Methods that were carried out here. */
  readonly learned: readonly LearnedMethod[];
  /** Bonds that Earshot made. */
  readonly bonds: readonly Bond[];
}

/** Bounds of a window on the screens. */
export interface SavedBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** Version of the settings file that this program writes. */
export const SETTINGS_VERSION = 10;

/** The settings of a first start. */
export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  headphones: [],
  preferences: DEFAULT_PREFERENCES,
  window: null,
  guide: null,
  learned: [],
  bonds: [],
};

const MODEL_IDS: ReadonlySet<string> = new Set(models.map(({ id }) => id));
const name = z.pipe(
  z.nullable(z.string().check(z.maxLength(248))),
  z.transform((text) => cleanName(text)),
);

// Drops the choice of a model that this version doesn't have.
const choice = z.pipe(
  z.strictObject({ modelId: z.string().check(z.maxLength(64)), keptAgainst: z.nullable(z.string().check(z.maxLength(64))) }),
  z.transform((chosen) => (MODEL_IDS.has(chosen.modelId) ? chosen : null)),
);
const address = z.string().check(z.regex(ADDRESS));

const bond = z.strictObject({
  adapter: address,
  address,
  day: daySchema,
  state: z.enum(BOND_STATES),
  trustedForSound: z._default(z.boolean(), false),
});

const remembered = z.strictObject({
  key: address,
  // An unknown model or problem comes from a newer version, so the file is not damaged.
  modelId: z.pipe(
    z.nullable(z.string().check(z.maxLength(64))),
    z.transform((id) => (id !== null && MODEL_IDS.has(id) ? id : null)),
  ),
  paired: z.boolean(),
  refused: z.boolean(),
  refusals: z.int().check(z.minimum(0), z.maximum(1_000_000)),
  chosen: z.nullable(choice),
  name,
  nickname: name,
  lastSeen: momentSchema,
  lastBattery: z.nullable(z.number().check(z.minimum(0), z.maximum(100))),
  lastProblem: z.pipe(
    z.nullable(z.string().check(z.maxLength(64))),
    z.transform((id): CauseId | null => (id !== null && Object.hasOwn(causes, id) ? (id as CauseId) : null)),
  ),
});

const pixels = z.int().check(z.minimum(-100_000), z.maximum(100_000));

const schema = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  headphones: z.array(remembered).check(z.maxLength(1_000)),
  preferences: preferencesSchema,
  window: z.nullable(z.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels, maximized: z.boolean() })),
  guide: z.nullable(keptGuideSchema),
  learned: z.array(learnedSchema).check(z.maxLength(1_000)),
  bonds: z.array(bond).check(z.maxLength(1_000)),
});

/** Migrations of the settings from one version to the next; the index is the old version. */
type Migration = (old: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

// Version 3 added the choice about updates, version 6 the one about reading details, and version 10 the phone.
const { updates: _, askHeadset: __, phone: ___, ...firstPreferences } = DEFAULT_PREFERENCES;

// Adds fields to each item of a list. The schema rejects a value that isn't a list.
const extend = (raw: unknown, fields: object): unknown => (Array.isArray(raw) ? raw.map((item) => ({ ...item, ...fields })) : raw);

const MIGRATIONS: Readonly<Record<number, Migration>> = {
  // Version 2 added preferences, the window's bounds and the open guide.
  1: (old) => ({ headphones: old.headphones, preferences: firstPreferences, window: null, guide: null }),
  // Version 3 added the choice about new versions.
  2: (old) => ({ ...old, preferences: { ...(old.preferences as object), updates: null } }),
  // Version 4 added the methods that worked.
  3: (old) => ({ ...old, learned: [] }),
  // Version 5 stores whether remembered headphones were paired. Older entries lack their half.
  4: (old) => ({ ...old, headphones: extend(old.headphones, { paired: false }) }),
  // Version 6 stores the choice about reading details.
  5: (old) => ({ ...old, preferences: { ...(old.preferences as object), askHeadset: false } }),
  // Version 7 added the model that the owner chose, and how often a stored pairing was refused.
  6: (old) => ({ ...old, headphones: extend(old.headphones, { refused: false, refusals: 0, chosen: null }) }),
  // Version 8 added the bonds that Earshot made. Earlier bonds count as another program's.
  7: (old) => ({ ...old, bonds: [] }),
  // Version 9 added the results of resets. The radio confirmed older methods, so they need none.
  8: (old) => ({ ...old, learned: extend(old.learned, { result: null }) }),
  // Version 10 stores which phone the user has.
  9: (old) => ({ ...old, preferences: { ...(old.preferences as object), phone: null } }),
};

/** Reasons why a settings file was rejected: it has another content, or a newer program wrote it. */
export class SettingsFault extends Error {
  constructor(
    readonly reason: 'damaged' | 'newer',
    detail: string,
  ) {
    super(detail);
    this.name = 'SettingsFault';
  }
}

/** Parses the text of a settings file. Throws {@link SettingsFault} for a text that isn't valid as a whole. */
export function parseSettings(text: string): Settings {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new SettingsFault('damaged', String(error));
  }
  const parsed = schema.safeParse(migrate(raw, MIGRATIONS, SETTINGS_VERSION));
  if (!parsed.success) throw new SettingsFault('damaged', z.prettifyError(parsed.error));
  return parsed.data;
}

/** Migrates settings of an older version to `target`, step by step. Throws {@link SettingsFault}. */
export function migrate(raw: unknown, migrations: Readonly<Record<number, Migration>>, target: number): unknown {
  if (typeof raw !== 'object' || raw === null || !('version' in raw)) throw new SettingsFault('damaged', 'no version');
  let settings: Readonly<Record<string, unknown>> = { ...raw };
  const { version } = raw;
  if (typeof version !== 'number') throw new SettingsFault('damaged', 'no version');
  if (version > target) throw new SettingsFault('newer', `version ${version}`);
  for (let from = version; from < target; from++) {
    const step = migrations[from];
    if (step === undefined) throw new SettingsFault('damaged', `nothing leads from version ${from}`);
    settings = { ...step(settings), version: from + 1 };
  }
  return settings;
}
