import { Pencil } from 'lucide-react';
import { useId, useState } from 'react';
import type { Headphones } from '../../catalog/headphones';
import { useUnsaved } from '../keep/unsaved';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Lets the owner name the headphones. The system's own name doesn't change. */
export function Rename({ headphones }: { headphones: Headphones }) {
  const text = useText();
  const id = useId();
  const send = useEarshot((state) => state.send);
  const [draft, setDraft] = useState<string | null>(null);
  useUnsaved(draft !== null);
  if (draft === null)
    return (
      <button type="button" className="link" onClick={() => setDraft(headphones.nickname ?? '')}>
        <Pencil aria-hidden="true" size={14} /> {text('rename.button')}
      </button>
    );
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        send({ type: 'rename', headphones: headphones.id, nickname: draft });
        setDraft(null);
      }}
    >
      <label htmlFor={id}>{text('rename.label')}</label>
      <input id={id} value={draft} maxLength={60} onChange={(event) => setDraft(event.target.value)} />
      <button type="submit" className="button">
        {text('rename.save')}
      </button>
      <button type="button" className="button plain" onClick={() => setDraft(null)}>
        {text('rename.cancel')}
      </button>
    </form>
  );
}
