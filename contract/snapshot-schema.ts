import { z } from 'zod';
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

const text = z.string().max(300).nullable();
const percent = z.number().min(0).max(100);
const part = z.strictObject({ percent, charging: z.boolean() }).nullable();
const confidence = z.enum(['certain', 'high', 'likely']);
const entryId = entryIdSchema;
const modelId = z.string().max(64).nullable();

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
  confidence: confidence.nullable(),
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
  pairing: z.strictObject({ since: z.number(), proof: z.enum(['beacon', 'inquiry']), sure: z.boolean() }).nullable(),
  pairedHere: z.boolean(),
  chosen: z.strictObject({ identified: modelId, contradicted: z.boolean() }).nullable(),
  bonded: z.boolean().nullable(),
  newPairing: z.boolean(),
  refusals: z.number().int().nonnegative(),
  pairingLost: z.boolean(),
  another: z.boolean(),
  extras: z.array(z.enum(['input', 'network', 'files', 'sim', 'modem'])),
  inputs: z.enum(['types', 'sensors', 'unreadable']).nullable(),
  group: z.enum(['connected', 'paired', 'ready', 'nearby']),
  trusted: z.boolean().nullable(),
  waitsForTrust: z.enum(['tones', 'descriptor']).nullable(),
  undone: z.boolean(),
  drops: z.number().int().nonnegative(),
  ended: z.enum(END_REASONS).nullable(),
  silent: z.boolean(),
  rssi: z.number().nullable(),
  signal: z.number().nullable(),
  battery: percent.nullable(),
  batteryTold: z.boolean(),
  batteryParts: z.strictObject({ left: part, right: part, case: part }).nullable(),
  firmware: text,
  duplicate: z.boolean(),
  soundProfiles: z.array(z.enum(['a2dp', 'hfp', 'le-audio'])).nullable(),
  systemName: text,
  callsPossible: z.boolean().nullable(),
  outputReady: z.boolean().nullable(),
  musicPossible: z.boolean().nullable(),
  sound: z
    .strictObject({
      mode: z.enum(SOUND_MODES),
      profile: z.string().max(64).exactOptional(),
      codec: z.enum(CODECS).nullable(),
      choices: z.array(z.strictObject({ profile: z.string(), mode: z.enum(SOUND_MODES), codec: z.enum(CODECS).nullable() })),
      volume: percent.nullable(),
      muted: z.boolean().nullable(),
      recorders: z.array(text),
      players: z.array(z.strictObject({ name: text, here: z.boolean() })),
      stuck: z.boolean(),
      callsChosen: z.boolean(),
    })
    .nullable(),
  playing: z.boolean(),
  output: z.boolean().nullable(),
  calls: z.strictObject({ output: z.boolean().nullable(), microphone: z.boolean().nullable() }).nullable(),
  nickname: text,
  leHalf: z
    .strictObject({
      name: text,
      paired: z.boolean(),
      connected: z.boolean(),
      join: z.enum(['same-address', 'address-hash', 'probably']).nullable(),
    })
    .nullable(),
  radios: z.strictObject({
    paired: z.array(z.enum(['classic', 'le-audio'])),
    sound: z.enum(['classic', 'le-audio']).nullable(),
    preferred: z.enum(['classic', 'le-audio']).nullable(),
    leAudioHere: z.boolean().nullable(),
    leAudioOffered: z.boolean(),
  }),
  sides: z.strictObject({ connected: z.number().int(), all: z.number().int() }).nullable(),
  addressHint: text,
});

const question = z.discriminatedUnion('kind', [
  z.strictObject({ number: z.number().int(), kind: z.literal('confirm'), passkey: z.string() }),
  z.strictObject({ number: z.number().int(), kind: z.literal('enter'), suggestion: text }),
  z.strictObject({ number: z.number().int(), kind: z.literal('show'), passkey: z.string() }),
  z.strictObject({ number: z.number().int(), kind: z.literal('yours'), hint: text }),
  z.strictObject({ number: z.number().int(), kind: z.literal('remove-first') }),
]);

const action = z.strictObject({
  headphonesId: entryId,
  kind: z.enum(ACTION_KINDS),
  phase: z
    .enum([
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
    ])
    .nullable(),
  question: question.nullable(),
  outcome: z
    .discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true) }),
      z.strictObject({ ok: z.literal(false), error: z.enum(ACTION_ERRORS) }),
    ])
    .nullable(),
});

const moment = z.number();
const radio = z.strictObject({
  headphones: entryId,
  at: moment,
  scan: z.strictObject({ since: moment, until: moment }).nullable(),
  packets: z.array(z.strictObject({ at: moment, rssi: z.number().int().nullable() })).max(MAX_PACKETS),
  silentSince: moment.nullable(),
  turnedOnAt: moment.nullable(),
});

/**
 * Schema of a snapshot. The window trusts main and doesn't check it. A command that reads it from the socket of a running Earshot
 * does, and so do tests, so that no sequence of events makes a snapshot for which the window was not built.
 */
export const snapshotSchema = z.strictObject({
  revision: z.number().int().nonnegative(),
  mode: z.enum(['live', 'demo']),
  computer: z.enum(COMPUTERS),
  adapter: z.enum(ADAPTER_STATUSES),
  search: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('searching') }),
    z.strictObject({ kind: z.literal('paused'), reason: z.enum(['playing', 'hidden', 'finished', 'connecting']) }),
    z.strictObject({ kind: z.literal('failed') }),
    z.strictObject({ kind: z.literal('unavailable') }),
  ]),
  others: z.number().int().nonnegative(),
  headphones: z.array(headphones),
  remembered: z.array(
    z.strictObject({
      key: z.string(),
      modelId,
      paired: z.boolean(),
      name: text,
      nickname: text,
      refused: z.boolean(),
      refusals: z.number().int().nonnegative(),
      chosen: z.strictObject({ modelId: z.string().max(64), keptAgainst: modelId }).nullable(),
      lastSeen: momentSchema,
      lastBattery: percent.nullable(),
      lastProblem: z.enum(CAUSES).nullable(),
    }),
  ),
  chosen: z.array(z.strictObject({ key: z.string(), modelId: z.string().max(64), name: text })),
  preferences: preferencesSchema,
  guide: keptGuideSchema.nullable(),
  learned: z.array(learnedSchema),
  settingsProblem: z.enum(['damaged', 'newer', 'unwritable']).nullable(),
  facts: z.strictObject({
    soundServer: z.boolean().nullable(),
    foreignSearch: z.boolean(),
    oldAdapter: z.boolean().nullable(),
    pairable: z.boolean().nullable(),
    soundInstalled: z.boolean().nullable(),
    outputName: text,
  }),
  update: z.strictObject({
    channel: z.enum(['automatic', 'notify-only', 'unavailable']),
    enabled: z.boolean(),
    state: z.enum(['idle', 'checking', 'current', 'available', 'downloading', 'ready', 'failed']),
    version: text,
    percent: percent.nullable(),
  }),
  tray: z.enum(['shown', 'missing', 'next-start']),
  actions: z.array(z.enum(ACTION_KINDS)),
  canAsk: z.boolean(),
  action: action.nullable(),
  reminder: z
    .strictObject({ headphones: z.string().nullable(), dueAt: momentSchema, state: z.enum(['waiting', 'due', 'detected']) })
    .nullable(),
  radio: radio.nullable(),
}) satisfies z.ZodType<Snapshot>;
