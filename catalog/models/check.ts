import { z } from 'zod';
import { en } from '../messages/en/index';
import type { Message } from '../messages/message';
import { CONTROL_IDS, type ControlId, PLACES } from './control';
import { CONFIDENCES } from './fact';
import { COLORS, PATTERNS, RELEASE_SIGNS } from './light';
import {
  CABLE_EFFECTS,
  COMPANION_APPS,
  CONDITIONS,
  FAMILIES,
  FORMS,
  MODEL_CODECS,
  type Model,
  MULTIPOINT_LIMITS,
  PRECONDITIONS,
  START_STATES,
} from './model';
import { QUIRK_IDS } from './quirk';
import { isSonySource } from './sony-source';

/** Broken rule: the model's file, the field and the rule. */
export interface ModelProblem {
  /** File with the name of the model's id: `wh-1000xm4.ts`. */
  readonly file: string;
  /** The path of the field, e.g. `pairing.holdSeconds`. */
  readonly field: string;
  /** Text of the broken rule. */
  readonly rule: string;
}

const text = z
  .string()
  .refine((given) => given.trim() !== '', 'must not be empty')
  .refine((given) => given === given.trim(), 'must not begin or end with a space')
  .max(400, 'must be at most 400 characters long');
const source = text.refine(
  (given) => given.trim() === '' || /^https?:\/\/\S/.test(given) || /\S\s+\S/.test(given),
  'must be an address, or say in words where it was read',
);
const sources = z.array(source, 'needs at least one source').min(1, 'needs at least one source');
const sourced = { confidence: z.enum(CONFIDENCES), sources };
const fact = <T extends z.ZodType>(value: T) => z.strictObject({ value, ...sourced }).nullable();
const message = z.custom<Message>(
  (given) => typeof given === 'object' && given !== null && 'key' in given && Object.hasOwn(en, String(given.key)),
  'must be a key of the messages',
);

const light = z
  .strictObject({
    color: z.enum(COLORS),
    pattern: z.enum(PATTERNS),
    times: z.int().min(1).max(20).exactOptional(),
    lamp: z.enum(['case', 'earbud']).exactOptional(),
    seconds: z.number().positive('must be more than 0').max(60).exactOptional(),
  })
  .refine((given) => (given.pattern === 'count') === (given.times !== undefined), {
    path: ['times'],
    message: 'belongs to the pattern "count", and to no other',
  });

const holdSeconds = z
  .number()
  .positive('a hold must be longer than 0 seconds')
  .min(1, 'a hold of less than 1 second is a press: use null')
  .max(60, 'a hold of over 60 seconds is not believable');

const way = z
  .strictObject({
    from: z.enum(START_STATES).nullable(),
    preconditions: z.array(z.enum(PRECONDITIONS)),
    press: z.array(z.enum(CONTROL_IDS)),
    holdSeconds: holdSeconds.nullable(),
    holdRange: z
      .tuple([holdSeconds, holdSeconds])
      .refine(([least, most]) => least <= most, 'must be the least and the longest hold')
      .exactOptional(),
    until: z.enum(RELEASE_SIGNS).exactOptional(),
    light: light.nullable(),
    voice: text.nullable(),
    ...sourced,
    disagreements: z.array(z.strictObject({ text: message, sources })).exactOptional(),
    custom: z.array(message).min(1).exactOptional(),
  })
  .refine((given) => given.press.length > 0 || given.custom !== undefined, {
    path: ['press'],
    message: 'must name a control, or the way must have custom steps',
  });

const ways = z.array(way).max(6);

const model = z
  .strictObject({
    id: z.string().regex(/^[a-z]{2,3}-?[a-z0-9]+$/, 'must be the product code in lower case'),
    name: text,
    family: z.enum(FAMILIES),
    form: z.enum(FORMS),
    bluetoothNames: z.array(text.refine((name) => !name.startsWith('LE_'), 'is the classic name; LE_ belongs to leName')),
    leName: text.regex(/^LE_\S/, 'must begin with LE_').nullable(),
    productIds: z.array(z.string().regex(/^[0-9A-F]{4}$/, 'must be four upper-case hex digits')),
    fastPairIds: z.array(z.string().regex(/^[0-9A-F]{6}$/, 'must be six upper-case hex digits')),
    controls: z.array(
      z
        .strictObject({
          id: z.enum(CONTROL_IDS),
          place: z.enum(PLACES).nullable(),
          confidence: z.enum(CONFIDENCES).nullable(),
          source: source.nullable(),
        })
        .refine((given) => (given.place === null) === (given.confidence === null), {
          path: ['confidence'],
          message: 'belongs to a place, and to each',
        }),
    ),
    indicators: z.array(z.strictObject({ condition: z.enum(CONDITIONS), light, ...sourced })),
    voicePrompts: z.array(z.strictObject({ condition: z.enum(CONDITIONS), says: text, ...sourced })),
    switchedBy: fact(z.enum(['button', 'case'])),
    pairsByItselfAtFirst: fact(z.boolean()),
    without: z.array(z.strictObject({ control: z.enum(CONTROL_IDS), sources })),
    pairing: ways,
    restart: way.nullable(),
    openReadings: z.array(z.strictObject({ procedure: z.enum(['reset', 'initialize']), text: message, sources })),
    reset: ways,
    initialize: ways,
    pairingWindow: fact(z.strictObject({ minutes: z.number().positive().max(60), thenOff: z.boolean().nullable() })),
    firmwareInDeviceId: fact(z.literal(true)),
    offersHid: fact(z.literal(true)),
    passkey: fact(z.string().regex(/^\d{4,6}$/, 'must be four to six digits')),
    pairedDeviceLimit: fact(z.int().min(1).max(64)),
    whenMemoryFull: fact(z.enum(['oldest-replaced'])),
    multipoint: z
      .strictObject({
        supported: z.boolean(),
        switchedOnInApp: z.boolean().nullable(),
        limits: z.array(z.enum(MULTIPOINT_LIMITS)),
        ...sourced,
      })
      .nullable(),
    cable: fact(z.enum(CABLE_EFFECTS)),
    usableWhileCharging: fact(z.boolean()),
    autoOff: fact(
      z.strictObject({
        minutes: z
          .number()
          .positive()
          .max(24 * 60),
        when: z.enum(['not-worn', 'not-connected']),
      }),
    ),
    bluetooth: fact(z.enum(['le-audio-only', 'none', 'unconfirmed'])),
    bluetoothVersion: fact(z.string().regex(/^\d\.\d$/, 'must look like 5.2')),
    codecs: fact(z.array(z.enum(MODEL_CODECS)).min(1)),
    leAudio: fact(z.boolean()),
    nfc: fact(z.boolean()),
    fastPair: fact(z.boolean()),
    swiftPair: fact(z.boolean()),
    usbTransceiver: fact(z.boolean()),
    app: fact(z.enum(COMPANION_APPS)),
    readOnly: fact(z.literal(true)),
    quirks: z.array(z.strictObject({ id: z.enum(QUIRK_IDS), detail: text.exactOptional(), ...sourced })),
    lastChecked: z
      .string()
      .regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/, 'must look like 2026-11')
      .nullable(),
    helpGuide: z
      .url()
      .regex(/^https:\/\/helpguide\.sony\.net\//, "must be an address of Sony's help guide")
      .nullable(),
  })
  .superRefine((given, context) => {
    const has = new Set<ControlId>(given.controls.map((control) => control.id));
    const refuse = (path: (string | number)[], rule: string): void => context.addIssue({ code: 'custom', path, message: rule });
    for (const kind of ['pairing', 'restart', 'reset', 'initialize'] as const) {
      const all = [given[kind]].flat().filter((one) => one !== null);
      for (const [index, { press, confidence }] of all.entries()) {
        for (const control of press)
          if (!has.has(control)) refuse([kind, index, 'press'], `names the control "${control}", which the model does not have`);
        const before = all[index - 1];
        if (before !== undefined && CONFIDENCES.indexOf(before.confidence) > CONFIDENCES.indexOf(confidence))
          refuse([kind, index], 'is more trusted than the way before it');
      }
    }
    // Off USB power, the same two buttons erase everything.
    for (const [index, { press, preconditions }] of given.reset.entries())
      if (press.length > 1 && !preconditions.includes('usb-power'))
        refuse(['reset', index, 'preconditions'], 'a reset by two buttons needs USB power');
    for (const kind of ['reset', 'initialize'] as const)
      for (const [index, { confidence, holdRange, holdSeconds }] of given[kind].entries()) {
        // A press that may erase needs more than one recollection.
        if (confidence === 'unconfirmed') refuse([kind, index, 'confidence'], 'may not be "unconfirmed" for what can erase');
        if (confidence === 'recalled' && given[kind].length > 1)
          refuse([kind, index], 'is recalled although another source gives a method');
        if (confidence === 'recalled' && holdSeconds !== null && holdRange === undefined)
          refuse([kind, index, 'holdRange'], 'is missing: recollections give no exact seconds');
      }
    for (const { procedure } of given.openReadings)
      if (given[procedure].length > 0) refuse(['openReadings'], `belongs to a model without a method for "${procedure}"`);
    visitSourced(given, [], (path, confidence, sources) => {
      if (confidence === 'official' && !sources.some(isSonySource))
        refuse([...path, 'sources'], 'names no text of Sony\'s own: then it is "reported"');
    });
    const { leName } = given;
    if (leName !== null && given.bluetoothNames.length === 0) refuse(['bluetoothNames'], `needs a name: ${leName} is that of an LE_ entry`);
    else if (leName !== null && !given.bluetoothNames.some((name) => leName.startsWith(`LE_${name}`)))
      refuse(['leName'], `must be LE_ and a name of this model: ${given.bluetoothNames.map((name) => `LE_${name}`).join(', ')}`);
    for (const { control } of given.without) if (has.has(control)) refuse(['without'], `"${control}" is among the controls, too`);
    if (given.controls.length !== has.size) context.addIssue({ code: 'custom', path: ['controls'], message: 'names a control twice' });
  }) satisfies z.ZodType<Model>;

type Path = (string | number)[];

function visitSourced(value: unknown, path: Path, check: (path: Path, confidence: unknown, sources: readonly string[]) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('confidence' in value) {
    const all: unknown[] = 'sources' in value && Array.isArray(value.sources) ? value.sources : 'source' in value ? [value.source] : [];
    check(
      path,
      value.confidence,
      all.filter((source) => typeof source === 'string'),
    );
  }
  for (const [key, inner] of Object.entries(value)) visitSourced(inner, [...path, Array.isArray(value) ? Number(key) : key], check);
}

/** Checks one model. Accepts any value, because a contributor's file need not have the type. */
export function checkModel(given: unknown): ModelProblem[] {
  const file = getFileName(given);
  const result = model.safeParse(given);
  if (result.success) return [];
  return result.error.issues.map((issue) => ({ file, field: issue.path.join('.') || '(the whole model)', rule: issue.message }));
}

/** Checks every model, and that each id and each Bluetooth name belongs to one model. Names must differ in more than their case. */
export function checkModels(given: readonly unknown[]): ModelProblem[] {
  const problems = given.flatMap(checkModel);
  for (const field of ['id', 'bluetoothNames', 'leName', 'productIds', 'fastPairIds'] as const) {
    const owners = new Map<string, string>();
    for (const item of given) {
      for (const claimed of listValues(item, field)) {
        const owner = owners.get(claimed.toLowerCase());
        if (owner !== undefined) problems.push({ file: getFileName(item), field, rule: `claims "${claimed}", which ${owner} has already` });
        else owners.set(claimed.toLowerCase(), getFileName(item));
      }
    }
  }
  return problems;
}

function listValues(given: unknown, field: string): string[] {
  const value: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, field) : undefined;
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
}

function getFileName(given: unknown): string {
  return `${listValues(given, 'id')[0] ?? 'unknown'}.ts`;
}
