import { securityQuirks } from '../firmware';
import type { GuideKind, Target } from '../guides/guide';
import { lightMessage, patternMessage } from '../guides/step';
import { joinNames } from '../messages/join';
import { type Message, say } from '../messages/message';
import { isKnownMethod, rankPairingMethods } from '../methods/methods';
import type { SourcedFact } from '../models/fact';
import type { Model } from '../models/model';
import type { QuirkId } from '../models/quirk';
import type { SymptomId } from '../symptoms/symptoms';

/** Destination of a link in a text. */
export type AnswerLink = { readonly guide: GuideKind; readonly target?: Target } | { readonly symptom: SymptomId };

/** Paragraph of a text, with sources if it is a fact about the model. */
export interface Paragraph {
  readonly text: Message;
  readonly source: SourcedFact | null;
}

/** A question people ask. Its text is the message `answer.<id>`. */
export interface Answer {
  /** Creates the paragraphs for a model, or the general ones without a model. */
  readonly say: (model: Model | null) => readonly Paragraph[];
  readonly links: readonly AnswerLink[];
}

/** Questions with a text, by id. */
export const answers = {
  'two-devices': {
    say: (model) => {
      const multipoint = model?.multipoint ?? null;
      const texts =
        model === null || multipoint === null
          ? [general('answer.two-devices.general')]
          : [
              known(say(multipoint.supported ? 'answer.two-devices.yes' : 'answer.two-devices.no', { model: model.name }), multipoint),
              ...multipoint.limits.map((limit) => known(say(`multipoint.${limit}`), multipoint)),
            ];
      return texts;
    },
    links: [{ guide: 'second-device' }, { symptom: 'second-device' }],
  },
  'how-many': {
    say: (model) => [
      model?.pairedDeviceLimit != null
        ? known(say('answer.how-many.known', { model: model.name, count: model.pairedDeviceLimit.value }), model.pairedDeviceLimit)
        : general('answer.how-many.unknown'),
      model?.whenMemoryFull != null ? known(say('answer.how-many.full'), model.whenMemoryFull) : general('answer.how-many.full'),
    ],
    links: [{ symptom: 'memory-full' }],
  },
  pin: {
    say: (model) =>
      model?.passkey != null
        ? [known(say('answer.pin.known', { model: model.name, passkey: model.passkey.value }), model.passkey)]
        : [general('answer.pin.general')],
    links: [{ symptom: 'asks-for-pin' }],
  },
  'hold-how-long': {
    say: (model) => {
      const pairing = model === null ? undefined : rankPairingMethods(model)[0];
      if (model === null || pairing === undefined || !isKnownMethod(pairing.trust)) return [general('answer.hold-how-long.unknown')];
      const controls = pairing.method.press.map((control) => say(`control.${control}`));
      const text =
        pairing.method.holdSeconds === null
          ? say('answer.hold-how-long.no-seconds', { model: model.name, controls })
          : say('answer.hold-how-long.known', { model: model.name, controls, seconds: pairing.method.holdSeconds });
      return [known(text, pairing.method), ...(pairing.method.disagreements ?? []).map((reading) => general(reading.text))];
    },
    links: [{ guide: 'pair' }],
  },
  'light-meaning': {
    say: (model) => {
      const lines = (model?.indicators ?? []).map((indicator) =>
        known(
          say('condition.line', {
            condition: say(`condition.${indicator.condition}`),
            what: indicator.light.lamp === undefined ? patternMessage(indicator.light) : lightMessage(indicator.light),
          }),
          indicator,
        ),
      );
      return lines.length > 0 ? lines : [general('answer.light-meaning.unknown')];
    },
    links: [{ guide: 'pair' }, { symptom: 'no-pairing-mode' }],
  },
  'how-long-pairing': {
    say: (model) => [
      general('answer.how-long-pairing.general'),
      model?.pairingWindow != null
        ? known(say('step.window', { minutes: model.pairingWindow.value.minutes }), model.pairingWindow)
        : general('answer.how-long-pairing.window'),
    ],
    links: [{ guide: 'pair' }, { symptom: 'window-timed-out' }],
  },
  'need-the-app': {
    say: withApp('answer.need-the-app.general'),
    links: [{ guide: 'pair' }],
  },
  'which-device': { say: () => [general('answer.which-device.general')], links: [{ guide: 'switch' }, { symptom: 'wrong-device' }] },
  'stay-paired': { say: () => [general('answer.stay-paired.general')], links: [{ guide: 'disconnect' }, { guide: 'forget' }] },
  'no-bluetooth-device': {
    say: () => [general('answer.no-bluetooth-device.general')],
    links: [{ guide: 'pair-other', target: 'no-bluetooth' }],
  },
  'reset-erases': {
    say: (model) => [
      general('answer.reset-erases.two'),
      general('answer.reset-erases.outside'),
      ...(model?.initialize[0]?.disagreements ?? []).map((reading) => general(reading.text)),
    ],
    links: [{ guide: 'restart' }, { guide: 'reset' }, { guide: 'initialize' }],
  },
  selling: {
    say: (model) => [
      general(model !== null && model.initialize.length > 0 ? 'answer.selling.erase' : 'answer.selling.no-erase'),
      general('answer.selling.remove'),
      general('answer.selling.new-owner'),
    ],
    links: [{ guide: 'give-away' }],
  },
  'reset-without-case': {
    say: (model) => [
      model === null || model.reset.length + model.initialize.length === 0
        ? general('answer.reset-without-case.unknown')
        : general('answer.reset-without-case.guide'),
    ],
    links: [{ guide: 'reset' }, { guide: 'initialize' }],
  },
  'hold-longer': { say: () => [general('answer.hold-longer.general')], links: [{ guide: 'first-aid' }, { guide: 'restart' }] },
  'noise-cancelling-after-reset': {
    say: () => [general('answer.noise-cancelling-after-reset.general')],
    links: [{ symptom: 'after-factory-reset' }],
  },
  'touch-controls': {
    say: (model) => [
      general('answer.touch-controls.general'),
      ...(model?.quirks ?? [])
        .filter((quirk) => quirk.id === 'touch-needs-wearing')
        .map((quirk) => known(say('quirk.touch-needs-wearing'), quirk)),
    ],
    links: [{ guide: 'restart' }, { guide: 'reset' }],
  },
  codecs: {
    say: (model) => [
      model?.codecs != null
        ? known(say('answer.codecs.known', { model: model.name, codecs: joinNames(model.codecs.value) }), model.codecs)
        : general('answer.codecs.unknown'),
      general('answer.codecs.computer'),
      general('answer.codecs.setting'),
      ...codecLimits(model),
    ],
    links: [{ symptom: 'delay' }],
  },
  'le-audio': {
    say: (model) => [
      ...(model?.leAudio != null
        ? [known(say(model.leAudio.value ? 'answer.le-audio.yes' : 'answer.le-audio.no', { model: model.name }), model.leAudio)]
        : []),
      general('answer.le-audio.compare'),
      ...(model?.leAudio?.value === false ? [] : [general('answer.le-audio.change')]),
      ...(model?.quirks ?? []).filter(({ id }) => LE_AUDIO_SWITCH.has(id)).map((quirk) => known(say(`quirk.${quirk.id}`), quirk)),
    ],
    links: [{ guide: 'forget' }, { guide: 'pair' }, { symptom: 'call-quality' }],
  },
  'le-name': { say: () => [general('answer.le-name.general')], links: [{ symptom: 'le-entry-paired' }, { guide: 'pair' }] },
  'firmware-update': {
    say: (model) => [
      general('answer.firmware-update.general'),
      ...securityQuirks(model).map((quirk) => known(say(`quirk.${quirk.id}`, { detail: quirk.detail ?? '' }), quirk)),
    ],
    links: [{ symptom: 'keeps-disconnecting' }],
  },
  equalizer: { say: withApp('answer.equalizer.general'), links: [] },
  'noise-canceling': { say: withApp('answer.noise-canceling.general'), links: [] },
  rename: { say: () => [general('answer.rename.general')], links: [] },
} as const satisfies Readonly<Record<string, Answer>>;

/** Id of a question. */
export type AnswerId = keyof typeof answers;

// Limits of two devices that the model's sources name; in general if no source names any, and none for a model without two devices.
function codecLimits(model: Model | null): readonly Paragraph[] {
  const multipoint = model?.multipoint ?? null;
  if (multipoint?.supported === false) return [];
  const named = multipoint?.limits.filter((limit) => limit === 'no-ldac' || limit === 'no-ldac-old-firmware') ?? [];
  if (multipoint === null || named.length === 0) return [general('answer.codecs.two-devices')];
  return named.map((limit) => known(say(`multipoint.${limit}`), multipoint));
}

/** Notes on how a model turns LE Audio on and what the pairing needs then. */
const LE_AUDIO_SWITCH: ReadonlySet<QuirkId> = new Set(['le-audio-switch', 'le-audio-pairing-mode', 'le-audio-repair']);

// Earshot doesn't do this, so the text names Sony's app of the model.
function withApp(key: Message['key']): (model: Model | null) => readonly Paragraph[] {
  return (model) => [general(key), ...appParagraphs(model)];
}

function appParagraphs(model: Model | null): readonly Paragraph[] {
  if (model?.app == null) return [];
  return [known(say('answer.need-the-app.which', { model: model.name, app: say(`facts.app.${model.app.value}`) }), model.app)];
}

function general(text: Message | Message['key']): Paragraph {
  return { text: typeof text === 'string' ? say(text) : text, source: null };
}

function known(text: Message, source: SourcedFact): Paragraph {
  return { text, source };
}
