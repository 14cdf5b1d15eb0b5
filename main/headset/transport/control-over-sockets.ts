import { SERVICE_1 } from '../generation-1';
import { SERVICE_2 } from '../generation-2';
import type { ControlOpener } from './control-opener';
import { findChannel } from './service-search';
import { type BluetoothSockets, SocketError } from './sockets';

/** Opens the service over sockets, after a search for its channel. */
export function createSocketControl(sockets: BluetoothSockets): ControlOpener {
  return {
    open: async (address, signal) => {
      for (const service of [SERVICE_2, SERVICE_1]) {
        const channel = await findChannel(sockets, address, service, signal);
        if (channel !== null) return { stream: await sockets.rfcomm(address, channel, signal), service };
      }
      throw new SocketError('refused', 'it has no control service');
    },
  };
}
