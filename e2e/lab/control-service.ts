import { HEADSET_1, HEADSET_2, type Quirks, VirtualControl } from '../../main/headset/testing/virtual-control';
import type { VirtualHeadset } from './headset';

/** Lets a headset answer as one of the two generations does, on a channel of its own; gives what it was asked. */
export function serveControl(headset: VirtualHeadset, channel: number, generation: 1 | 2, quirks: Quirks = {}): VirtualControl {
  const control = new VirtualControl(generation === 1 ? HEADSET_1 : HEADSET_2, quirks);
  headset.services.set(channel, (stream) => {
    stream.onData = (data) => control.stream.write(data);
    control.stream.onData = (data) => stream.write(Buffer.from(data));
    control.stream.onClose = () => stream.close();
    // The laptop has let go.
    stream.onClose = () => control.stream.close();
    control.opened();
  });
  return control;
}
