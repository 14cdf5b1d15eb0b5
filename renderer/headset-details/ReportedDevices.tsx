import type { HeadsetCommand } from '../../catalog/headset-commands';
import type { ReportedDevice } from '../../catalog/headset-details';
import { useText } from '../text';
import { getDeviceName } from './command-texts';

/** Shows the known devices and their state; with `onCommand`, those that can be disconnected have a button. */
export function ReportedDevices({
  devices,
  onCommand,
}: {
  devices: readonly ReportedDevice[];
  onCommand: ((command: HeadsetCommand) => void) | null;
}) {
  const text = useText();
  return (
    <ul className="reported-devices">
      {devices.map((device) => {
        const name = getDeviceName(device, text);
        return (
          <li key={device.key}>
            <span>{text(getStateKey(device), { name })}</span>
            {onCommand !== null && device.connected && !device.here && (
              <button
                type="button"
                className="link inline"
                aria-label={text('headset.command.disconnect-device.of', { name })}
                onClick={() => onCommand({ type: 'disconnect-device', device: device.key })}
              >
                {text('headset.command.disconnect-device')}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function getStateKey({ connected, plays, here }: ReportedDevice) {
  if (here) return plays ? 'headset.device.here.plays' : 'headset.device.here';
  if (plays) return 'headset.device.plays';
  return connected ? 'headset.device.connected' : 'headset.device.away';
}
