import type { HeadsetAct } from '../../catalog/headset-acts';
import type { SaidDevice } from '../../catalog/headset-says';
import { useText } from '../text';
import { nameOf } from './act-words';

/** Shows the known devices and their state; with `onAct`, those that can be disconnected have a button. */
export function SaidDevices({ devices, onAct }: { devices: readonly SaidDevice[]; onAct: ((act: HeadsetAct) => void) | null }) {
  const text = useText();
  return (
    <ul className="said-devices">
      {devices.map((device) => {
        const name = nameOf(device, text);
        return (
          <li key={device.key}>
            <span>{text(stateOf(device), { name })}</span>
            {onAct !== null && device.connected && !device.here && (
              <button
                type="button"
                className="link inline"
                aria-label={text('ask.act.let-go.of', { name })}
                onClick={() => onAct({ type: 'let-go', device: device.key })}
              >
                {text('ask.act.let-go')}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function stateOf({ connected, plays, here }: SaidDevice) {
  if (here) return plays ? 'ask.device.here.plays' : 'ask.device.here';
  if (plays) return 'ask.device.plays';
  return connected ? 'ask.device.connected' : 'ask.device.away';
}
