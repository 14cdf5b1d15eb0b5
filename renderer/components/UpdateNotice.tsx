import { useEarshot } from '../store';
import { useText } from '../text';

/** Shows a new version and requests consent before anything changes. */
export function UpdateNotice() {
  const text = useText();
  const update = useEarshot((state) => state.snapshot?.update ?? null);
  const send = useEarshot((state) => state.send);
  if (update === null || update.version === null) return null;
  const { channel, state, version, percent } = update;
  switch (state) {
    case 'available':
      return (
        <div className="notice news" role="status">
          <div>
            <p>{text(channel === 'automatic' ? 'update.available' : 'update.available.notify-only', { version })}</p>
            <div className="actions">
              {channel === 'automatic' && (
                <button type="button" className="button" onClick={() => send({ type: 'download-update' })}>
                  {text('update.download')}
                </button>
              )}
              <button type="button" className="button plain" onClick={() => send({ type: 'dismiss-update' })}>
                {text('update.later')}
              </button>
            </div>
          </div>
        </div>
      );
    case 'downloading':
      return (
        <div className="notice news">
          <p>{text('update.downloading', { version, percent: percent ?? 0 })}</p>
        </div>
      );
    case 'ready':
      return (
        <div className="notice news" role="status">
          <div>
            <p>{text('update.ready', { version })}</p>
            <div className="actions">
              <button type="button" className="button" onClick={() => send({ type: 'install-update' })}>
                {text('update.install')}
              </button>
            </div>
          </div>
        </div>
      );
    default:
      return null;
  }
}
