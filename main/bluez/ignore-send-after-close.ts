import type * as dbus from '@jellybrick/dbus-next';

/**
 * Makes a bus ignore messages that it sends after its stream has ended. dbus-next responds to calls itself, too. It would then throw within
 * the socket's event, where no caller can catch the error.
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
