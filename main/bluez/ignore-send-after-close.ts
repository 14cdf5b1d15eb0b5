import type * as dbus from '@jellybrick/dbus-next';

/**
 * Makes a bus ignore messages that it sends after its stream has ended. dbus-next itself also responds to calls, and throws
 * out of the socket's event then, where no caller could catch it.
 */
export function ignoreSendAfterClose(bus: dbus.MessageBus): void {
  const send = bus.send.bind(bus);
  bus.send = (message) => {
    try {
      send(message);
    } catch (error) {
      if (canWrite(bus)) throw error;
    }
  };
}

/** Part of dbus-next's private connection that shows whether a message could be sent, because its error has neither a class nor a code. */
interface Connection {
  readonly stream?: { readonly writable: boolean };
}

function canWrite(bus: dbus.MessageBus): boolean {
  const connection = Reflect.get(bus, '_connection') as Connection | undefined;
  return connection?.stream?.writable !== false;
}
