import * as z from 'zod/mini';
import { ACTION_ERRORS, ACTION_KINDS } from '../catalog/actions/action';
import { ADAPTER_STATUSES } from '../catalog/adapter-status';
import { COMPUTERS } from '../catalog/computer';
import { END_REASONS, HEADPHONES_STATES } from '../catalog/headphones';
import { MAX_PACKETS } from '../catalog/radio-history';
import { CODECS } from '../catalog/sound/codecs';
import { SOUND_MODES } from '../catalog/sound/headset-sound';
import { type CauseId, causes } from '../catalog/symptoms/causes';
import { entryIdSchema } from './entry-id';
import { learnedSchema } from './learned';
import { keptGuideSchema, preferencesSchema } from './preferences';
import type { Snapshot } from './snapshot';
import { momentSchema } from './time';

// Zod types the keys of an object as strings, so the cast restores their type.
const CAUSES = Object.keys(causes) as CauseId[];

const text = z.nullable(z.string().check(z.maxLength(300)));
const percent = z.number().check(z.minimum(0), z.maximum(100));
const part = z.nullable(z.strictObject({ percent, charging: z.boolean() }));
const confidence = z.enum(['certain', 'high', 'likely']);
const entryId = entryIdSchema;
const modelId = z.nullable(z.string().check(z.maxLength(64)));

const reason = z.union([
  z.strictObject({
    kind: z.enum([
      'system-connected',
      'profiles-unknown',
      'no-profiles',
      'no-output',
      'le-audio-unsupported',
      'system-paired',
      'not-paired',
      'le-paired',
      'le-connected',
      'beacon',
      'inquiry',
      'heard',
      'not-heard',
      'deaf',
      'no-answer',
      'keys-refused',
      ...END_REASONS.map((end) => `ended-${end}` as const),
    ]),
  }),
  z.strictObject({ kind: z.literal('profiles'), detail: z.string() }),
]);

const headphones = z.strictObject({
  id: entryId,
  modelId,
  confidence: z.nullable(confidence),
  reasons: z.array(
    z.strictObject({
      kind: z.enum([
        'product-id',
        'fast-pair-id',
        'name',
        'name-contains',
        'sony-category',
        'sony-service',
        'sony-like-name',
        'sony-vendor',
      ]),
      detail: z.string(),
      modelId,
    }),
  ),
  name: text,
  modelName: text,
  lookAlike: z.boolean(),
  state: z.enum(HEADPHONES_STATES),
  why: z.array(reason),
  pairing: z.nullable(z.strictObject({ since: z.number(), proof: z.enum(['beacon', 'inquiry']), sure: z.boolean() })),
  pairedHere: z.boolean(),
  chosen: z.nullable(z.strictObject({ identified: modelId, contradicted: z.boolean() })),
  bonded: z.nullable(z.boolean()),
  newPairing: z.boolean(),
  refusals: z.int().check(z.nonnegative()),
  pairingLost: z.boolean(),
  another: z.boolean(),
  extras: z.array(z.enum(['input', 'network', 'files', 'sim', 'modem'])),
  inputs: z.nullable(z.enum(['types', 'sensors', 'unreadable'])),
  group: z.enum(['connected', 'paired', 'ready', 'nearby']),
  trusted: z.nullable(z.boolean()),
  waitsForTrust: z.nullable(z.enum(['tones', 'descriptor'])),
  undone: z.boolean(),
  drops: z.int().check(z.nonnegative()),
  ended: z.nullable(z.enum(END_REASONS)),
  silent: z.boolean(),
  rssi: z.nullable(z.number()),
  signal: z.nullable(z.number()),
  battery: z.nullable(percent),
  batteryReported: z.boolean(),
  batteryParts: z.nullable(z.strictObject({ left: part, right: part, case: part })),
  firmware: text,
  duplicate: z.boolean(),
  soundProfiles: z.nullable(z.array(z.enum(['a2dp', 'hfp', 'le-audio']))),
  systemName: text,
  callsPossible: z.nullable(z.boolean()),
  outputReady: z.nullable(z.boolean()),
  musicPossible: z.nullable(z.boolean()),
  sound: z.nullable(
    z.strictObject({
      mode: z.enum(SOUND_MODES),
      profile: z.exactOptional(z.string().check(z.maxLength(64))),
      codec: z.nullable(z.enum(CODECS)),
      choices: z.array(z.strictObject({ profile: z.string(), mode: z.enum(SOUND_MODES), codec: z.nullable(z.enum(CODECS)) })),
      volume: z.nullable(percent),
      muted: z.nullable(z.boolean()),
      recorders: z.array(text),
      players: z.array(z.strictObject({ name: text, here: z.boolean() })),
      stuck: z.boolean(),
      callsChosen: z.boolean(),
    }),
  ),
  playing: z.boolean(),
  output: z.nullable(z.boolean()),
  calls: z.nullable(z.strictObject({ output: z.nullable(z.boolean()), microphone: z.nullable(z.boolean()) })),
  nickname: text,
  leHalf: z.nullable(
    z.strictObject({
      name: text,
      paired: z.boolean(),
      connected: z.boolean(),
      join: z.nullable(z.enum(['same-address', 'address-hash', 'probably'])),
    }),
  ),
  radios: z.strictObject({
    paired: z.array(z.enum(['classic', 'le-audio'])),
    sound: z.nullable(z.enum(['classic', 'le-audio'])),
    preferred: z.nullable(z.enum(['classic', 'le-audio'])),
    leAudioHere: z.nullable(z.boolean()),
    leAudioOffered: z.boolean(),
  }),
  sides: z.nullable(z.strictObject({ connected: z.int(), all: z.int() })),
  addressHint: text,
});

const question = z.discriminatedUnion('kind', [
  z.strictObject({ number: z.int(), kind: z.literal('confirm'), passkey: z.string() }),
  z.strictObject({ number: z.int(), kind: z.literal('enter'), suggestion: text }),
  z.strictObject({ number: z.int(), kind: z.literal('show'), passkey: z.string() }),
  z.strictObject({ number: z.int(), kind: z.literal('yours'), hint: text }),
  z.strictObject({ number: z.int(), kind: z.literal('remove-first') }),
]);

const action = z.strictObject({
  headphonesId: entryId,
  kind: z.enum(ACTION_KINDS),
  phase: z.nullable(
    z.enum([
      'removing',
      'waiting-for-pairing-mode',
      'looking-for-sound-half',
      'pairing',
      'checking-services',
      'connecting',
      'waiting-for-release',
      'waiting-to-appear',
      'checking-sound',
      'disconnecting',
      'choosing-output',
      'switching-sound',
    ]),
  ),
  question: z.nullable(question),
  outcome: z.nullable(
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true) }),
      z.strictObject({ ok: z.literal(false), error: z.enum(ACTION_ERRORS) }),
    ]),
  ),
});

const moment = z.number();
const radio = z.strictObject({
  headphones: entryId,
  at: moment,
  scan: z.nullable(z.strictObject({ since: moment, until: moment })),
  packets: z.array(z.strictObject({ at: moment, rssi: z.nullable(z.int()) })).check(z.maxLength(MAX_PACKETS)),
  silentSince: z.nullable(moment),
  turnedOnAt: z.nullable(moment),
});

/**
 * Schema of a snapshot. The window trusts main and doesn't check it. A command that reads it from the socket of a running Earshot
 * does, and so do tests, so that no sequence of events makes a snapshot for which the window was not built.
 */
export const snapshotSchema = z.strictObject({
  revision: z.int().check(z.nonnegative()),
  mode: z.enum(['live', 'demo']),
  computer: z.enum(COMPUTERS),
  adapter: z.enum(ADAPTER_STATUSES),
  search: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('searching') }),
    z.strictObject({ kind: z.literal('paused'), reason: z.enum(['playing', 'hidden', 'finished', 'connecting']) }),
    z.strictObject({ kind: z.literal('failed') }),
    z.strictObject({ kind: z.literal('unavailable') }),
  ]),
  others: z.int().check(z.nonnegative()),
  headphones: z.array(headphones),
  remembered: z.array(
    z.strictObject({
      key: z.string(),
      modelId,
      paired: z.boolean(),
      name: text,
      nickname: text,
      refused: z.boolean(),
      refusals: z.int().check(z.nonnegative()),
      chosen: z.nullable(z.strictObject({ modelId: z.string().check(z.maxLength(64)), keptAgainst: modelId })),
      lastSeen: momentSchema,
      lastBattery: z.nullable(percent),
      lastProblem: z.nullable(z.enum(CAUSES)),
    }),
  ),
  chosen: z.array(z.strictObject({ key: z.string(), modelId: z.string().check(z.maxLength(64)), name: text })),
  preferences: preferencesSchema,
  guide: z.nullable(keptGuideSchema),
  learned: z.array(learnedSchema),
  settingsProblem: z.nullable(z.enum(['damaged', 'newer', 'unwritable'])),
  facts: z.strictObject({
    soundServer: z.nullable(z.boolean()),
    foreignSearch: z.boolean(),
    oldAdapter: z.nullable(z.boolean()),
    pairable: z.nullable(z.boolean()),
    soundInstalled: z.nullable(z.boolean()),
    outputName: text,
  }),
  update: z.strictObject({
    channel: z.enum(['automatic', 'notify-only', 'unavailable']),
    enabled: z.boolean(),
    state: z.enum(['idle', 'checking', 'current', 'available', 'downloading', 'ready', 'failed']),
    version: text,
    percent: z.nullable(percent),
  }),
  tray: z.enum(['shown', 'missing', 'next-start']),
  actions: z.array(z.enum(ACTION_KINDS)),
  canReadDetails: z.boolean(),
  action: z.nullable(action),
  reminder: z.nullable(
    z.strictObject({ headphones: z.nullable(z.string()), dueAt: momentSchema, state: z.enum(['waiting', 'due', 'detected']) }),
  ),
  radio: z.nullable(radio),
}) satisfies z.ZodMiniType<Snapshot>;
