import type { EntryId } from '../../catalog/ids';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Shows that headphones are muted, with a button to unmute them, because a test tone would be silent. */
export function MutedNotice({ id }: { id: EntryId }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const can = useEarshot((state) => state.snapshot?.actions.includes('unmute') === true);
  return (
    <div className="tone-question" role="status">
      <p>{text('side.muted')}</p>
      <button
        type="button"
        className="button"
        onClick={() => void send(can ? { type: 'act', action: 'unmute', headphones: id } : { type: 'open-sound-settings' })}
      >
        {text(can ? 'action.unmute' : 'mend.sound-settings')}
      </button>
    </div>
  );
}
