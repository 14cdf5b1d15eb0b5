import { setTimeout as sleep } from 'node:timers/promises';
import { HEADSET_1, HEADSET_2, type Quirks, type Script, VirtualControl } from '../../main/headset/testing/virtual-control';
import type { VirtualHeadset } from './headset';
import { LAPTOP_ADDRESS } from './radio';

/** Time between the attempts of a headset to reconnect, in ms. */
const AWAY_MS = 500;
/** Maximum number of attempts of a headset to reconnect. */
const ATTEMPTS = 20;

/**
 * Runs the protocol of one of the two generations on a separate channel. Returns the requests that it received. @param script responses in
 * place of the usual ones.
 */
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
    // The laptop has closed the channel.
    stream.onClose = () => control.stream.close();
    control.reopen();
  });
  control.onPairingMode = () => headset.enterPairing({ keepsLink: true });
  control.onReconnect = () => {
    headset.disconnect();
    void reconnect(headset);
  };
  return control;
}

// A laptop that is busy with the end of the old connection refuses the new one, so a headset tries again.
async function reconnect(headset: VirtualHeadset): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS && headset.powered && headset.link === null; attempt++) {
    await sleep(AWAY_MS);
    await headset.reconnect().catch(() => undefined); // The loop checks whether it was rejected or turned off.
  }
}
