import type { ControlOpener } from '../headset/transport/control-opener';
import { createSerialControl } from '../headset/transport/control-over-serial';
import { SocketError } from '../headset/transport/sockets';
import type { Scanner } from '../radio/scanner';
import { createMacSystem } from '../system/mac/system';
import { createUtilityChannel } from '../system/utility-channel';
import { createNativeScanner, type PlatformHost, type PlatformParts, withClose } from './platform-parts';

/** Creates the adapters of macOS. */
export function createPlatform(host: PlatformHost): PlatformParts {
  const system = createMacSystem(
    createUtilityChannel(() => host.fork('mac-audio', 'Earshot sound')),
    (name) => host.helperFile(name),
  );
  const scanner = createNativeScanner(host);
  const control = host.openSerialWindow === null ? null : withPermission(createSerialControl(host.openSerialWindow), scanner);
  return withClose({ scanner, system, control });
}

/**
 * Returns the opener if macOS allows the program to use Bluetooth. Web Serial runs in Electron's main process, and macOS ends a
 * process that uses Bluetooth without permission. The state of the radio process shows whether the permission exists.
 */
export function withPermission(control: ControlOpener, scanner: Pick<Scanner, 'status'>): ControlOpener {
  return {
    ...control,
    open: async (address, signal) => {
      if (scanner.status === 'unauthorized' || scanner.status === 'crashed')
        throw new SocketError('failed', `the radio of this program is ${scanner.status}`);
      return control.open(address, signal);
    },
  };
}
