import type { Headphones } from '../../catalog/headphones';
import { createMessage } from '../../catalog/messages/message';
import type { Model } from '../../catalog/models/model';
import type { PairingFrame as Frame } from '../../catalog/page/pairing-frame';
import { useEarshot } from '../store';
import { useText } from '../text';
import { PairingSteps } from './PairingSteps';

/** Page of headphones during an action that waited for their pairing mode: the frame of a guide up to the sound, and a way to cancel. */
export function PairingFrame({
  title,
  frame,
  model,
  headphones,
  onEnd,
}: {
  title: string;
  frame: Frame;
  model: Model;
  headphones: Headphones | null;
  onEnd: () => void;
}) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const over = frame.part === 'listen';
  return (
    <article className="guide">
      <header className="guide-head">
        <h2 className="guide-title">{text('guide.of', { model: title, guide: text(frame.label) })}</h2>
        <button type="button" className="button plain" onClick={over ? onEnd : () => send({ type: 'cancel-action' })}>
          {text(over ? 'guide.close' : 'action.cancel')}
        </button>
      </header>
      {!over && <p className="quiet">{text('pairing-wait.note')}</p>}
      <PairingSteps title={createMessage(frame.label)} part={frame.part} model={model} headphones={headphones} onHeard={onEnd} />
    </article>
  );
}
