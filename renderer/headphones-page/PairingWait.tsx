import type { ActionKind } from '../../catalog/actions/action';
import type { Headphones } from '../../catalog/headphones';
import { createMessage } from '../../catalog/messages/message';
import type { Model } from '../../catalog/models/model';
import { getActionLabel } from '../../catalog/page/page-actions';
import { useEarshot } from '../store';
import { useText } from '../text';
import { HowToPair } from './HowToPair';

/** Page of headphones while an action waits for their pairing mode: the frame of a guide, and a way to cancel. */
export function PairingWait({
  title,
  kind,
  model,
  headphones,
}: {
  title: string;
  kind: ActionKind;
  model: Model;
  headphones: Headphones | null;
}) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const action = getActionLabel(kind, { state: headphones?.state ?? 'nearby' });
  return (
    <article className="guide">
      <header className="guide-head">
        <h2 className="guide-title">{text('guide.of', { model: title, guide: text(action) })}</h2>
        <button type="button" className="button plain" onClick={() => send({ type: 'cancel-action' })}>
          {text('action.cancel')}
        </button>
      </header>
      <p className="quiet">{text('pairing-wait.note')}</p>
      <HowToPair title={createMessage(action)} model={model} headphones={headphones} />
    </article>
  );
}
