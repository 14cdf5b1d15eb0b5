import { HEADSET_1, HEADSET_2, type Quirks, type Script, VirtualControl } from '../../main/headset/testing/virtual-control';
import type { VirtualHeadset } from './headset';
import { LAPTOP_ADDRESS } from './radio';

/** How long a headset is away when it reconnects, in ms. */
const AWAY_MS = 500;

/** Lets a headset answer, and do what it is told, as one of the two generations does, on a channel of its own; gives what it was asked. @param script answers in place of the usual ones. */
export function serveControl(
  headset: VirtualHeadset,
  channel: number,
  generation: 1 | 2,
  quirks: Quirks = {},
  script: Script = {},
): VirtualControl {
  const control = new VirtualControl({ ...(generation === 1 ? HEADSET_1 : HEADSET_2), ...script }, quirks, LAPTOP_ADDRESS);
  headset.services.set(channel, (stream) => {
    stream.onData = (data) => control.stream.write(data);
    control.stream.onData = (data) => stream.write(Buffer.from(data));
    control.stream.onClose = () => stream.close();
    // The laptop has let go.
    stream.onClose = () => control.stream.close();
    control.opened();
  });
  control.onPairingMode = () => headset.enterPairing({ keepsLink: true });
  control.onReconnect = () => {
    headset.disconnect();
    setTimeout(() => void headset.reconnect().catch(() => undefined), AWAY_MS); // switched off meanwhile: as in life
  };
  return control;
}
