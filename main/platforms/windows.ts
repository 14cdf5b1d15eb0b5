import { createSerialControl } from '../headset/transport/control-over-serial';
import { createUtilityChannel } from '../system/utility-channel';
import { createWindowsSystem } from '../system/windows/adapter/system';
import { createNativeScanner, type PlatformHost, type PlatformParts, withClose } from './platform-parts';

/** Creates the adapters of Windows. */
export function createPlatform(host: PlatformHost): PlatformParts {
  const system = createWindowsSystem(
    createUtilityChannel(() => host.fork('win32', 'Earshot Windows')),
    (name) => host.helperFile(name),
  );
  const control = host.openSerialWindow === null ? null : createSerialControl(host.openSerialWindow);
  return withClose({ scanner: createNativeScanner(host), system, control });
}
