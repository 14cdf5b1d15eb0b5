import * as z from 'zod/mini';
import { ACTION_ERRORS, ACTION_KINDS } from '../catalog/actions/action';
import { ADAPTER_STATUSES } from '../catalog/adapter-status';
import { GUIDE_KINDS } from '../catalog/guides/guide';
import { HEADPHONES_STATES } from '../catalog/headphones';
import { languages } from '../catalog/messages/languages';
import { entryIdSchema } from './entry-id';

/**
 * Version of the JSON that the command line prints. A field can only be added within a version. A removed field, or one with a
 * new meaning, makes a new version.
 */
export const JSON_VERSION = 1;

/** Exit codes of the command line. */
export const EXIT_CODES = { done: 0, failed: 1, usage: 2, 'not-found': 3, 'needs-user': 4 } as const;

/** Name of one of {@link EXIT_CODES}. */
export type ExitReason = keyof typeof EXIT_CODES;

const about = (text: string) => ({ description: text });
const head = { earshot: z.literal(JSON_VERSION).check(z.meta(about('version of this JSON'))) };
const percent = z.number().check(z.minimum(0), z.maximum(100));
const sentence = z.string().check(z.meta(about('a sentence in the language of --lang')));

/** One headset in JSON. Names have no control, bidirectional or invisible characters. */
const headphonesJson = z
  .strictObject({
    id: entryIdSchema.check(z.meta(about('valid while this Earshot runs'))),
    name: z.string().check(z.meta(about('name as the list shows it'))),
    model: z.nullable(z.string()).check(z.meta(about('model in the catalog, e.g. wh-1000xm4; null if unknown'))),
    modelName: z.nullable(z.string()),
    addressEnd: z.nullable(z.string()).check(z.meta(about('last two bytes of the address, which distinguish equal names'))),
    state: z.enum(HEADPHONES_STATES),
    status: sentence,
    paired: z.boolean().check(z.meta(about('paired with this computer for sound'))),
    connected: z.boolean(),
    output: z.nullable(z.boolean()).check(z.meta(about('whether the computer’s sound goes to them; null if unknown'))),
    muted: z.nullable(z.boolean()).check(z.meta(about('whether the computer muted its output to them; null if unknown'))),
    volume: z.nullable(percent).check(z.meta(about('volume of the computer’s output to them in percent; null if unknown'))),
    battery: z.nullable(percent).check(z.meta(about('percent, of the emptier earbud; null if unknown'))),
    signal: z.nullable(z.number()).check(z.meta(about('dBm; null if out of range'))),
  })
  .check(z.meta({ title: 'headphones' }));

/** JSON of one headset. */
export type HeadphonesJson = z.infer<typeof headphonesJson>;

const list = {
  adapter: z.enum(ADAPTER_STATUSES).check(z.meta(about('state of the computer’s Bluetooth'))),
  notes: z.array(sentence).check(z.meta(about('sentences about Bluetooth and the search'))),
  headphones: z.array(headphonesJson),
};
const step = z.strictObject({
  number: z.int().check(z.positive()),
  id: z.string(),
  text: sentence,
  notes: z.array(sentence),
  holdSeconds: z.nullable(z.number()).check(z.meta(about('hold time in seconds; null if nothing is held'))),
  check: z.nullable(z.string()).check(z.meta(about('condition that completes the step; null if Earshot can’t detect it'))),
  erases: z.boolean(),
});
const remedy = z.strictObject({ text: sentence, guide: z.nullable(z.enum(GUIDE_KINDS)) });

/** JSON of each command, by the name of its document. Commands that follow something print one document a line. */
export const OUTPUT_SCHEMAS = {
  list: z.strictObject({ ...head, command: z.enum(['list', 'watch']), ...list }),
  status: z.strictObject({
    ...head,
    command: z.literal('status'),
    headphones: headphonesJson,
    why: z.array(sentence),
    findings: z.array(z.strictObject({ id: z.string(), title: sentence, why: sentence })),
    actions: z.array(z.enum(ACTION_KINDS)).check(z.meta(about('actions that fit now, the best one first'))),
  }),
  diagnose: z.strictObject({
    ...head,
    command: z.literal('diagnose'),
    headphones: z.nullable(headphonesJson).check(z.meta(about('null if no headphones are in range'))),
    problem: z
      .nullable(z.strictObject({ id: z.string(), title: sentence }))
      .check(z.meta(about('complaint of --problem; null without one'))),
    checks: z.array(z.strictObject({ id: z.string(), right: z.boolean(), text: sentence })),
    causes: z.array(z.strictObject({ id: z.string(), confirmed: z.boolean(), title: sentence, why: sentence, remedies: z.array(remedy) })),
  }),
  guide: z.strictObject({
    ...head,
    command: z.literal('guide'),
    event: z.literal('started'),
    guide: z.enum(GUIDE_KINDS),
    model: z.string(),
    headphones: z
      .nullable(headphonesJson)
      .check(z.meta(about('null until they are in range. Then the document comes once more, with their guide'))),
    title: sentence,
    trust: z.string().check(z.meta(about('what the steps rest on'))),
    sources: z.array(z.string()),
    steps: z.array(step),
  }),
  'guide-step': z.strictObject({
    ...head,
    command: z.literal('guide'),
    event: z.enum(['step', 'detected', 'already']),
    step,
  }),
  'guide-end': z.strictObject({
    ...head,
    command: z.literal('guide'),
    event: z.literal('ended'),
    complete: z.boolean(),
    detected: z.int().check(z.nonnegative()),
    steps: z.int().check(z.nonnegative()),
    summary: sentence,
    headphones: z.nullable(headphonesJson),
  }),
  action: z.strictObject({
    ...head,
    command: z.enum(['pair', 'connect', 'disconnect', 'forget', 'use-for-sound']),
    done: z.boolean(),
    reason: z.nullable(z.enum(ACTION_ERRORS)),
    text: sentence,
    headphones: z.nullable(headphonesJson),
  }),
  report: z.strictObject({ ...head, command: z.literal('report'), text: z.string().check(z.meta(about('the report, in English'))) }),
  search: z.strictObject({
    ...head,
    command: z.literal('search'),
    language: z.enum(languages),
    results: z.array(z.strictObject({ topic: z.string(), title: sentence, texts: z.array(sentence) })),
  }),
  identify: z.strictObject({
    ...head,
    command: z.literal('identify'),
    name: z.string(),
    kind: z.enum(['model', 'sony-headphones', 'other']),
    model: z.nullable(z.string()),
    confidence: z.nullable(z.string()),
    reasons: z.array(sentence),
  }),
  model: z.strictObject({
    ...head,
    command: z.literal('model'),
    id: z.string(),
    name: z.string(),
    facts: z.array(z.strictObject({ label: sentence, value: sentence, trust: z.string() })),
    guides: z.array(z.strictObject({ guide: z.enum(GUIDE_KINDS), title: sentence, trust: z.string(), steps: z.array(step) })),
  }),
  error: z.strictObject({
    ...head,
    command: z.string(),
    error: z.enum(['failed', 'usage', 'not-found', 'needs-user']),
    text: sentence,
    matches: z.array(headphonesJson).check(z.meta(about('headphones that the name fits, if it is ambiguous'))),
  }),
} as const;

/** Name of one of {@link OUTPUT_SCHEMAS}. */
export type OutputName = keyof typeof OUTPUT_SCHEMAS;

/** Document with this name. */
export type OutputDocument<N extends OutputName = OutputName> = z.infer<(typeof OUTPUT_SCHEMAS)[N]>;
