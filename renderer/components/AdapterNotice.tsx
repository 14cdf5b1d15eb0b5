import { BluetoothOff } from 'lucide-react';
import { type AdapterStatus, getAdapterFix } from '../../catalog/adapter-status';
import type { Computer } from '../../catalog/computer';
import { hasPermissionSettings } from '../../catalog/settings-page';
import { useEarshot } from '../store';
import { useText } from '../text';
import { CopyCommands } from './CopyCommands';

/** Shows a problem of the computer's Bluetooth with its remedy. */
export function AdapterNotice({ adapter }: { adapter: Exclude<AdapterStatus, 'ready' | 'starting'> }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const canAct = useEarshot((state) => (state.snapshot?.actions ?? []).length > 0);
  const computer = useEarshot((state) => state.snapshot?.computer ?? 'linux');
  const fix = text(getAdapterFix(adapter, computer));
  const switchable = canAct && adapter === 'off';
  return (
    <section className="notice">
      <BluetoothOff aria-hidden="true" size={20} />
      <div>
        <div role="status">
          <p className="strong">{text(`adapter.${adapter}`)}</p>
          <p>{fix}</p>
        </div>
        <CopyCommands>{fix}</CopyCommands>
        <div className="actions">
          {switchable && (
            <button type="button" className="button" onClick={() => send({ type: 'power-on' })}>
              {text('action.power-on')}
            </button>
          )}
          {hasSettings(adapter, computer) && (
            <button
              type="button"
              className={switchable ? 'button plain' : 'button'}
              onClick={() =>
                send(
                  adapter === 'no-permission'
                    ? { type: 'open-permission-settings', permission: 'bluetooth' }
                    : { type: 'open-bluetooth-settings' },
                )
              }
            >
              {text(adapter === 'no-permission' ? 'adapter.settings.privacy' : 'adapter.settings')}
            </button>
          )}
        </div>
      </div>
    </section>
  );
}

function hasSettings(adapter: AdapterStatus, computer: Computer): boolean {
  if (adapter === 'no-permission') return hasPermissionSettings(computer);
  return adapter === 'off' || adapter === 'blocked' || adapter === 'unsupported';
}
