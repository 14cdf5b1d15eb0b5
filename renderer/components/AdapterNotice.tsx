import { BluetoothOff } from 'lucide-react';
import { type AdapterStatus, getAdapterFix } from '../../catalog/adapter-status';
import { useEarshot } from '../store';
import { useText } from '../text';

const WITH_SETTINGS: ReadonlySet<AdapterStatus> = new Set(['off', 'blocked', 'no-permission', 'unsupported']);

/** Shows a problem of the computer's Bluetooth with its remedy, or nothing. */
export function AdapterNotice({ adapter }: { adapter: AdapterStatus }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const computer = useEarshot((state) => state.snapshot?.computer ?? 'linux');
  const canAct = useEarshot((state) => (state.snapshot?.actions ?? []).length > 0);
  const switchable = canAct && adapter === 'off';
  if (adapter === 'ready') return null;
  if (adapter === 'starting') return <p className="quiet pad">{text('adapter.starting')}</p>;
  return (
    <section className="notice" role="status">
      <BluetoothOff aria-hidden="true" size={20} />
      <div>
        <p className="strong">{text(`adapter.${adapter}`)}</p>
        <p>{text(getAdapterFix(adapter, computer))}</p>
        {switchable && (
          <button type="button" className="button" onClick={() => send({ type: 'power-on' })}>
            {text('action.power-on')}
          </button>
        )}
        {WITH_SETTINGS.has(adapter) && (
          <button
            type="button"
            className={switchable ? 'button plain' : 'button'}
            onClick={() => send({ type: 'open-bluetooth-settings' })}
          >
            {text('adapter.settings')}
          </button>
        )}
      </div>
    </section>
  );
}
