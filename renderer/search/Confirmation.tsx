import { useEffect, useId, useRef } from 'react';
import { getDistinctName } from '../../catalog/display-name';
import { getCommandNote } from '../../catalog/search/commands';
import type { Entry, PaletteState } from '../../catalog/search/palette';
import { useText } from '../text';
import { getEntryTexts } from './entry-texts';

/** Confirms an entry that removes or forgets something. The safe response has the focus. */
export function Confirmation(props: { entry: Entry; state: PaletteState; onYes(): void; onNo(): void }) {
  const { entry, state, onYes, onNo } = props;
  const text = useText();
  const id = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  const headphones = entry.kind === 'action' ? state.headphones.find((one) => one.id === entry.id) : undefined;
  const question =
    entry.kind === 'command'
      ? text(entry.command.kind === 'switch' ? 'palette.sure.remember' : 'palette.sure.forget-all')
      : text('palette.sure.remove', { name: headphones === undefined ? '' : getDistinctName(headphones, state.headphones) });
  const note =
    entry.kind === 'command'
      ? text(getCommandNote(entry.command, state.preferences))
      : entry.kind === 'action'
        ? text(`palette.note.action.${entry.action}`)
        : '';
  return (
    // biome-ignore lint/a11y/useSemanticElements: the dialog around it is the element, and this is its question
    <div className="palette-question" role="group" aria-labelledby={`${id}-question`} aria-describedby={`${id}-note`}>
      <h3 id={`${id}-question`}>{question}</h3>
      <p id={`${id}-note`}>{note}</p>
      <div className="actions">
        <button ref={cancel} type="button" className="button plain" aria-describedby={`${id}-question`} onClick={onNo}>
          {text('palette.sure.cancel')}
        </button>
        <button type="button" className="button danger" onClick={onYes}>
          {getEntryTexts(entry, state, text).title}
        </button>
      </div>
    </div>
  );
}
