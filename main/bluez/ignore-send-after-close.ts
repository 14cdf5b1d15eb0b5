import type * as dbus from '@jellybrick/dbus-next';

/**
 * Makes a bus forget replies that come too late. dbus-next answers calls on its own, too, and throws out of the socket's
 * event when the stream has ended meanwhile; then nobody is left who could hear the reply.
 */
export function ignoreSendAfterClose(bus: dbus.MessageBus): void {
  const send = bus.send.bind(bus);
  bus.send = (message) => {
    try {
      send(message);
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes('stream is closed')) throw error;
    }
  };
}
