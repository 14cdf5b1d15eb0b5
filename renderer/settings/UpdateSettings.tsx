import { NO_UPDATE } from '../../catalog/update';
import { Switch } from '../components/Switch';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Shows whether Earshot checks for new versions, and the result. */
export function UpdateSettings({ onChoose }: { onChoose(enabled: boolean): void }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const { channel, enabled, state } = useEarshot((store) => store.snapshot?.update ?? NO_UPDATE);
  const announcement = state === 'checking' || state === 'current' || state === 'failed' ? text(`update.${state}`) : '';
  return (
    <section aria-labelledby="settings-updates">
      <h3 id="settings-updates">{text('update.title')}</h3>
      {channel === 'unavailable' ? (
        <p className="quiet">{text('update.none')}</p>
      ) : (
        <>
          <Switch label={text('update.auto')} note={text(`update.auto.${channel}`)} checked={enabled} onChange={onChoose} />
          <div className="actions">
            <button type="button" className="button plain" disabled={state === 'checking'} onClick={() => send({ type: 'check-update' })}>
              {text('update.check')}
            </button>
            <p role="status" className="quiet">
              {announcement}
            </p>
          </div>
        </>
      )}
    </section>
  );
}
