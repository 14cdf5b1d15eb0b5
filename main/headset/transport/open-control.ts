import { SERVICE_1 } from '../generation-1';
import { SERVICE_2 } from '../generation-2';
import type { ControlStream } from '../session';
import { channelOf } from './service-search';
import { type BluetoothSockets, SocketError } from './sockets';

/** The control service of a headset, open. */
export interface OpenControl {
  readonly stream: ControlStream;
  /** Its UUID; which of the two it is must fit the headset's first answer. */
  readonly service: string;
}

/**
 * Opens the control service of a headset that is connected to this computer: the newer generation's where it has one, else the
 * older one's. Rejects with {@link SocketError}, or an Error when it answers nothing that makes sense.
 */
export async function openControl(sockets: BluetoothSockets, address: string): Promise<OpenControl> {
  for (const service of [SERVICE_2, SERVICE_1]) {
    const channel = await channelOf(sockets, address, service);
    if (channel !== null) return { stream: await sockets.rfcomm(address, channel), service };
  }
  throw new SocketError('refused', 'it has no control service');
}
