import { listSecurityQuirks } from '../firmware';
import type { GuideKind, Target } from '../guides/guide';
import { createLightMessage, createPatternMessage } from '../guides/step';
import { joinNames } from '../messages/join';
import { createMessage, type Message } from '../messages/message';
import { isKnownMethod, rankPairingMethods } from '../methods/methods';
import type { SourcedFact } from '../models/fact';
import type { Model } from '../models/model';
import type { QuirkId } from '../models/quirk';
import type { SymptomId } from '../symptoms/symptoms';

/** Destination of a link in a text. */
type AnswerLink = { readonly guide: GuideKind; readonly target?: Target } | { readonly symptom: SymptomId };

/** Paragraph of a text, with sources if it is a fact about the model. */
interface Paragraph {
  readonly text: Message;
  readonly source: SourcedFact | null;
}

/** Common question. Its text is the message `answer.<id>`. */
export interface Answer {
  /** Creates the paragraphs for a model, or the general ones without a model. */
  readonly createText: (model: Model | null) => readonly Paragraph[];
  readonly links: readonly AnswerLink[];
}

/** Questions with a text, by id. */
export const answers = {
  'two-devices': {
    createText: (model) => {
      const multipoint = model?.multipoint ?? null;
      const texts =
        model === null || multipoint === null
          ? [createGeneralParagraph('answer.two-devices.general')]
          : [
              createSourcedParagraph(
                createMessage(multipoint.supported ? 'answer.two-devices.yes' : 'answer.two-devices.no', { model: model.name }),
                multipoint,
              ),
              ...multipoint.limits.map((limit) => createSourcedParagraph(createMessage(`multipoint.${limit}`), multipoint)),
            ];
      return texts;
    },
    links: [{ guide: 'second-device' }, { symptom: 'second-device' }],
  },
  'how-many': {
    createText: (model) => [
      model?.pairedDeviceLimit != null
        ? createSourcedParagraph(
            createMessage('answer.how-many.known', { model: model.name, count: model.pairedDeviceLimit.value }),
            model.pairedDeviceLimit,
          )
        : createGeneralParagraph('answer.how-many.unknown'),
      model?.whenMemoryFull != null
        ? createSourcedParagraph(createMessage('answer.how-many.full'), model.whenMemoryFull)
        : createGeneralParagraph('answer.how-many.full'),
    ],
    links: [{ symptom: 'memory-full' }],
  },
  pin: {
    createText: (model) =>
      model?.passkey != null
        ? [createSourcedParagraph(createMessage('answer.pin.known', { model: model.name, passkey: model.passkey.value }), model.passkey)]
        : [createGeneralParagraph('answer.pin.general')],
    links: [{ symptom: 'asks-for-pin' }],
  },
  'hold-how-long': {
    createText: (model) => {
      const pairing = model === null ? undefined : rankPairingMethods(model)[0];
      if (model === null || pairing === undefined || !isKnownMethod(pairing.trust))
        return [createGeneralParagraph('answer.hold-how-long.unknown')];
      const controls = pairing.method.press.map((control) => createMessage(`control.${control}`));
      const text =
        pairing.method.holdSeconds === null
          ? createMessage('answer.hold-how-long.no-seconds', { model: model.name, controls })
          : createMessage('answer.hold-how-long.known', { model: model.name, controls, seconds: pairing.method.holdSeconds });
      return [
        createSourcedParagraph(text, pairing.method),
        ...(pairing.method.disagreements ?? []).map((reading) => createGeneralParagraph(reading.text)),
      ];
    },
    links: [{ guide: 'pair' }],
  },
  'light-meaning': {
    createText: (model) => {
      const lines = (model?.indicators ?? []).map((indicator) =>
        createSourcedParagraph(
          createMessage('condition.line', {
            condition: createMessage(`condition.${indicator.condition}`),
            what: indicator.light.lamp === undefined ? createPatternMessage(indicator.light) : createLightMessage(indicator.light),
          }),
          indicator,
        ),
      );
      return lines.length > 0 ? lines : [createGeneralParagraph('answer.light-meaning.unknown')];
    },
    links: [{ guide: 'pair' }, { symptom: 'no-pairing-mode' }],
  },
  'how-long-pairing': {
    createText: (model) => [
      createGeneralParagraph('answer.how-long-pairing.general'),
      model?.pairingWindow != null
        ? createSourcedParagraph(createMessage('step.window', { minutes: model.pairingWindow.value.minutes }), model.pairingWindow)
        : createGeneralParagraph('answer.how-long-pairing.window'),
    ],
    links: [{ guide: 'pair' }, { symptom: 'window-timed-out' }],
  },
  'need-the-app': {
    createText: withApp('answer.need-the-app.general'),
    links: [{ guide: 'pair' }],
  },
  'which-device': {
    createText: () => [createGeneralParagraph('answer.which-device.general')],
    links: [{ guide: 'switch' }, { symptom: 'wrong-device' }],
  },
  'stay-paired': {
    createText: () => [createGeneralParagraph('answer.stay-paired.general')],
    links: [{ guide: 'disconnect' }, { guide: 'forget' }],
  },
  'no-bluetooth-device': {
    createText: () => [createGeneralParagraph('answer.no-bluetooth-device.general')],
    links: [{ guide: 'pair-other', target: 'no-bluetooth' }],
  },
  'reset-erases': {
    createText: (model) => [
      createGeneralParagraph('answer.reset-erases.two'),
      createGeneralParagraph('answer.reset-erases.outside'),
      ...(model?.initialize[0]?.disagreements ?? []).map((reading) => createGeneralParagraph(reading.text)),
    ],
    links: [{ guide: 'restart' }, { guide: 'reset' }, { guide: 'initialize' }],
  },
  selling: {
    createText: (model) => [
      createGeneralParagraph(model !== null && model.initialize.length > 0 ? 'answer.selling.erase' : 'answer.selling.no-erase'),
      createGeneralParagraph('answer.selling.remove'),
      createGeneralParagraph('answer.selling.new-owner'),
    ],
    links: [{ guide: 'give-away' }],
  },
  'reset-without-case': {
    createText: (model) => [
      model === null || model.reset.length + model.initialize.length === 0
        ? createGeneralParagraph('answer.reset-without-case.unknown')
        : createGeneralParagraph('answer.reset-without-case.guide'),
    ],
    links: [{ guide: 'reset' }, { guide: 'initialize' }],
  },
  'hold-longer': {
    createText: () => [createGeneralParagraph('answer.hold-longer.general')],
    links: [{ guide: 'first-aid' }, { guide: 'restart' }],
  },
  'noise-cancelling-after-reset': {
    createText: () => [createGeneralParagraph('answer.noise-cancelling-after-reset.general')],
    links: [{ symptom: 'after-factory-reset' }],
  },
  'touch-controls': {
    createText: (model) => [
      createGeneralParagraph('answer.touch-controls.general'),
      ...(model?.quirks ?? [])
        .filter((quirk) => quirk.id === 'touch-needs-wearing')
        .map((quirk) => createSourcedParagraph(createMessage('quirk.touch-needs-wearing'), quirk)),
    ],
    links: [{ guide: 'restart' }, { guide: 'reset' }],
  },
  codecs: {
    createText: (model) => [
      model?.codecs != null
        ? createSourcedParagraph(
            createMessage('answer.codecs.known', { model: model.name, codecs: joinNames(model.codecs.value) }),
            model.codecs,
          )
        : createGeneralParagraph('answer.codecs.unknown'),
      createGeneralParagraph('answer.codecs.computer'),
      createGeneralParagraph('answer.codecs.setting'),
      ...createCodecLimits(model),
    ],
    links: [{ symptom: 'delay' }],
  },
  'le-audio': {
    createText: (model) => [
      ...(model?.leAudio != null
        ? [
            createSourcedParagraph(
              createMessage(model.leAudio.value ? 'answer.le-audio.yes' : 'answer.le-audio.no', { model: model.name }),
              model.leAudio,
            ),
          ]
        : []),
      createGeneralParagraph('answer.le-audio.compare'),
      ...(model?.leAudio?.value === false ? [] : [createGeneralParagraph('answer.le-audio.change')]),
      ...(model?.quirks ?? [])
        .filter(({ id }) => LE_AUDIO_SWITCH.has(id))
        .map((quirk) => createSourcedParagraph(createMessage(`quirk.${quirk.id}`), quirk)),
    ],
    links: [{ guide: 'forget' }, { guide: 'pair' }, { symptom: 'call-quality' }],
  },
  'le-name': {
    createText: () => [createGeneralParagraph('answer.le-name.general')],
    links: [{ symptom: 'le-entry-paired' }, { guide: 'pair' }],
  },
  'firmware-update': {
    createText: (model) => [
      createGeneralParagraph('answer.firmware-update.general'),
      ...listSecurityQuirks(model).map((quirk) =>
        createSourcedParagraph(createMessage(`quirk.${quirk.id}`, { detail: quirk.detail ?? '' }), quirk),
      ),
    ],
    links: [{ symptom: 'keeps-disconnecting' }],
  },
  equalizer: { createText: withApp('answer.equalizer.general'), links: [] },
  'noise-canceling': { createText: withApp('answer.noise-canceling.general'), links: [] },
  rename: { createText: () => [createGeneralParagraph('answer.rename.general')], links: [] },
} as const satisfies Readonly<Record<string, Answer>>;

/** Id of a question. */
export type AnswerId = keyof typeof answers;

// Returns the limits of two connected devices that the model's sources name, or general ones without sources. A model that connects to one
// device has none.
function createCodecLimits(model: Model | null): readonly Paragraph[] {
  const multipoint = model?.multipoint ?? null;
  if (multipoint?.supported === false) return [];
  const named = multipoint?.limits.filter((limit) => limit === 'no-ldac' || limit === 'no-ldac-old-firmware') ?? [];
  if (multipoint === null || named.length === 0) return [createGeneralParagraph('answer.codecs.two-devices')];
  return named.map((limit) => createSourcedParagraph(createMessage(`multipoint.${limit}`), multipoint));
}

/** Notes on how a model turns LE Audio on and what the pairing needs then. */
const LE_AUDIO_SWITCH: ReadonlySet<QuirkId> = new Set(['le-audio-switch', 'le-audio-pairing-mode', 'le-audio-repair']);

// Earshot doesn't do this, so the text names Sony's app of the model.
function withApp(key: Message['key']): (model: Model | null) => readonly Paragraph[] {
  return (model) => [createGeneralParagraph(key), ...createAppParagraphs(model)];
}

function createAppParagraphs(model: Model | null): readonly Paragraph[] {
  if (model?.app == null) return [];
  return [
    createSourcedParagraph(
      createMessage('answer.need-the-app.which', { model: model.name, app: createMessage(`facts.app.${model.app.value}`) }),
      model.app,
    ),
  ];
}

function createGeneralParagraph(text: Message | Message['key']): Paragraph {
  return { text: typeof text === 'string' ? createMessage(text) : text, source: null };
}

function createSourcedParagraph(text: Message, source: SourcedFact): Paragraph {
  return { text, source };
}
