import {
  AudioLines,
  Bluetooth,
  BookOpen,
  CircleHelp,
  Info,
  type LucideIcon,
  MessageCircleQuestion,
  Play,
  Settings,
  Wrench,
} from 'lucide-react';
import { findModel } from '../../catalog/models/known';
import type { Form } from '../../catalog/models/model';
import type { Entry, PaletteState } from '../../catalog/search/palette';
import { FormPicture } from '../components/FormPicture';
import { useText } from '../text';
import { getEntryTexts } from './entry-texts';
import { Keys } from './KeyList';

/** Shows one result: its picture, its title with the matching letters, its context, and its keys. */
export function EntryRow(props: {
  id: string;
  entry: Entry;
  state: PaletteState;
  query: string;
  isSelected: boolean;
  describedBy: string;
  onPoint(): void;
  onRun(): void;
}) {
  const { id, entry, state, query, isSelected, describedBy, onPoint, onRun } = props;
  const text = useText();
  const { title, note, keys } = getEntryTexts(entry, state, text);
  return (
    // The keys are those of the field, which keeps the focus.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={id}
      className="palette-entry"
      role="option"
      aria-selected={isSelected}
      aria-describedby={isSelected ? describedBy : undefined}
      onPointerMove={isSelected ? undefined : onPoint}
      onClick={onRun}
    >
      <EntryPicture entry={entry} state={state} />
      <span className="palette-title">
        <span className="strong">{highlight(title, query)}</span> {note !== '' && <span className="quiet">{note}</span>}
      </span>
      {keys.length > 0 ? <Keys keys={keys} /> : isSelected && <EnterKey />}
    </div>
  );
}

function EnterKey() {
  return (
    <span aria-hidden="true">
      <Keys keys={['↵']} />
    </span>
  );
}

const ICONS: Readonly<Record<'guide' | 'symptom' | 'answer' | 'fact' | 'sound', LucideIcon>> = {
  guide: BookOpen,
  symptom: Wrench,
  answer: MessageCircleQuestion,
  fact: Info,
  sound: AudioLines,
};

function EntryPicture({ entry, state }: { entry: Entry; state: PaletteState }) {
  if (entry.kind === 'model' || entry.kind === 'remembered') return <FormPicture form={findForm(entry.modelId)} />;
  if (entry.kind === 'headphones')
    return <FormPicture form={findForm(state.headphones.find(({ id }) => id === entry.id)?.modelId ?? null)} />;
  const Icon =
    entry.kind === 'topic'
      ? ICONS[entry.topic.kind]
      : entry.kind === 'action'
        ? Play
        : entry.kind === 'codec'
          ? Bluetooth
          : entry.kind === 'guide'
            ? BookOpen
            : entry.command.kind === 'keys' || entry.command.kind === 'about'
              ? CircleHelp
              : Settings;
  return <Icon aria-hidden="true" size={18} />;
}

function findForm(modelId: Parameters<typeof findModel>[0]): Form | null {
  return findModel(modelId)?.form ?? null;
}

/** Minimum length of a word of the query that is marked, in characters; shorter words are in every title. */
const MIN_MARKED = 3;

/** Marks the first word of the query in a title, also across dashes and spaces: “wh1000xm4” in “WH-1000XM4”. */
function highlight(title: string, query: string) {
  const words = query.split(/\s+/).map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''));
  const found = words
    .filter((word) => word.length >= MIN_MARKED)
    // Matches the beginning of a word, or a number in it: “xm4” in “1000XM4”.
    .map((word) => (/\d/.test(word) ? '' : '(?<![\\p{Script=Latin}])') + [...word].join('[^\\p{L}\\p{N}]?'))
    .flatMap((pattern) => [...title.matchAll(new RegExp(pattern, 'giu'))])
    .map(({ index, 0: part }) => ({ from: index, to: index + part.length }))
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  const [first] = found;
  if (first === undefined) return title;
  return (
    <>
      {title.slice(0, first.from)}
      <mark>{title.slice(first.from, first.to)}</mark>
      {title.slice(first.to)}
    </>
  );
}
