import { type Identifiers, identify as identifyHeadphones } from '../../../catalog/identify/identify';
import { IdentifiersError, type ParsedIdentifiers, parseIdentifiers } from '../../../catalog/identify/parse-identifiers';
import { createMessage, type Message } from '../../../catalog/messages/message';
import { findModel } from '../../../catalog/models/known';
import { cleanText } from '../rows';
import { CommandError, type CommandRun } from '../run';
import type { OptionName } from '../table';

const FIELDS = {
  modalias: 'modalias',
  'fast-pair': 'fastPair',
  'manufacturer-data': 'manufacturerData',
  class: 'class',
} as const satisfies Partial<Record<OptionName, keyof ParsedIdentifiers>>;

/** Identifies the model by its identifiers. Needs no Bluetooth. */
export async function identify(run: CommandRun): Promise<void> {
  const { writer, format, parsed } = run;
  const identifiers = readIdentifiers(run);
  const result = identifyHeadphones(identifiers);
  const name = cleanText(
    [...parsed.arguments, ...Object.keys(FIELDS).flatMap((option) => parsed.options[option as keyof typeof FIELDS] ?? [])].join(' '),
  );
  const reasons =
    result.kind === 'other' ? [] : result.reasons.map(({ kind, detail }) => format(createMessage(`detail.reason.${kind}`, { detail })));
  const isModel = result.kind === 'model';
  const model = isModel ? findModel(result.modelId) : null;
  writer.document('identify', {
    command: 'identify',
    name,
    kind: result.kind,
    model: isModel ? result.modelId : null,
    confidence: isModel ? result.confidence : null,
    reasons,
  });
  const text: Message =
    isModel && model !== null
      ? createMessage('cli.identified', { name, model: model.name, confidence: createMessage(`detail.confidence.${result.confidence}`) })
      : createMessage(result.kind === 'other' ? 'cli.identified.other' : 'cli.identified.sony', { name });
  writer.line(format(text));
  for (const reason of reasons) writer.line(`- ${reason}`, null, 2);
}

function readIdentifiers(run: CommandRun): Identifiers {
  const { parsed } = run;
  const [name] = parsed.arguments;
  const written: ParsedIdentifiers = { ...(name === undefined ? {} : /^(?:usb|bluetooth):v/i.test(name) ? { modalias: name } : { name }) };
  const given = Object.fromEntries(
    Object.entries(FIELDS).flatMap(([option, field]) => {
      const value = parsed.options[option as keyof typeof FIELDS];
      return typeof value === 'string' ? [[field, value]] : [];
    }),
  );
  const all = { ...written, ...given };
  if (Object.keys(all).length === 0)
    throw new CommandError('usage', createMessage('usage.argument-missing', { word: 'NAME', usage: 'earshot identify [NAME]' }));
  try {
    return parseIdentifiers(all);
  } catch (error) {
    if (!(error instanceof IdentifiersError)) throw error;
    throw new CommandError('usage', createMessage('cli.identifiers-wrong', createWrongField(error.field, run)));
  }
}

// Names the option as it was typed. An identifier of any kind can also be the argument.
function createWrongField(field: string, { parsed }: CommandRun): { readonly option: string; readonly word: string } {
  for (const [option, name] of Object.entries(FIELDS)) {
    const value = parsed.options[option as keyof typeof FIELDS];
    if (name === field && typeof value === 'string') return { option: `--${option}`, word: value };
  }
  return { option: 'NAME', word: parsed.arguments[0] ?? '' };
}
