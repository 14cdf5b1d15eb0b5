import QUEUE from './EventQueue.cs?raw';
import HELPER from './helper.ps1?raw';

/**
 * What our PowerShell runs (helper.ps1 with EventQueue.cs in it): one answer, a line of JSON, for each line it is
 * given; it ends when its input does. Nothing in it needs elevation, and nothing changes unless it is told `pair`, `remove` or `on`.
 *
 * Plug-and-play property keys: {83DA6326-…} 15 connected, {2BD67D8B-…} 3 flags and 10 class, {104EA319-…} 2
 * battery; DEVPKEY_Device_ContainerId groups the nodes of one device, its sound outputs too; see docs/platforms.md.
 * Windows Runtime: learn.microsoft.com/uwp/api, namespaces Windows.Devices.Enumeration (DeviceWatcher,
 * DeviceInformationCustomPairing), Windows.Devices.Radios, Windows.Devices.Bluetooth, Windows.Media.Devices
 * (MediaDevice). PowerShell cannot run script blocks on the threads that Windows tells its events on, so a small
 * class keeps them until we ask; it names no Windows type, so that it compiles without their descriptions.
 *
 * Comments and indentation stay behind: it goes over a command line, which has room for 32,767 characters.
 */
export const WINDOWS_SCRIPT = HELPER.replace('{{EventQueue.cs}}', () => QUEUE.trimEnd()).replace(/^ *(#.*\n)?/gm, '');
