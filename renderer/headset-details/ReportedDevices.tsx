import type { HeadsetCommandRequest } from '../../catalog/headset-commands';
import type { ReportedDevice } from '../../catalog/headset-details';
import { useText } from '../text';
import { getDeviceName } from './command-texts';

/** Shows the known devices and their state; with `onAct`, those that can be disconnected have a button. */
export function ReportedDevices({
  devices,
  onAct,
}: {
  devices: readonly ReportedDevice[];
  onAct: ((act: HeadsetCommandRequest) => void) | null;
}) {
  const text = useText();
  return (
    <ul className="said-devices">
      {devices.map((device) => {
        const name = getDeviceName(device, text);
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

function stateOf({ connected, plays, here }: ReportedDevice) {
  if (here) return plays ? 'ask.device.here.plays' : 'ask.device.here';
  if (plays) return 'ask.device.plays';
  return connected ? 'ask.device.connected' : 'ask.device.away';
}
