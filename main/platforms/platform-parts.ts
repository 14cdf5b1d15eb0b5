import type { Computer } from '../../catalog/computer';
import type { ControlOpener } from '../headset/transport/control-opener';
import type { SerialWindow } from '../headset/transport/control-over-serial';
import type { UtilityProcessHandle } from '../own-process';
import { NativeScanner } from '../radio/native-scanner';
import type { Scanner } from '../radio/scanner';
import type { SystemAdapter } from '../system/system-adapter';

/** Parts that differ between operating systems, selected once. */
export interface Platform {
  /** The operating system, for the words of the guides. */
  readonly computer: Computer;
  readonly scanner: Scanner;
  readonly system: SystemAdapter;
  /** Opener of the headphones' control service; null if this system has none. */
  readonly control: ControlOpener | null;
  close(): void;
}

/** Parts of a platform without the name of its system. */
export type PlatformParts = Omit<Platform, 'computer'>;

/** Capabilities that differ between Electron and plain Node, so that the same core runs in both. */
export interface PlatformHost {
  /** True in an installed copy, which ignores the variables of the lab. */
  readonly isPackaged: boolean;
  /** Starts a script of `out/main` in its own process, so that a crash of native code becomes a state of the app. */
  fork<To, From>(script: string, name: string): UtilityProcessHandle<To, From>;
  /** Returns the path of a file that other programs read. */
  helperFile(name: string): string;
  /** Returns the ids of the processes that play or record for the app's window. */
  readonly ownProcessIds: () => readonly number[];
  /** Opens a window that uses the serial port of one headset; null if there are no windows. See `serial-window.ts`. */
  readonly openSerialWindow: ((address: string) => Promise<SerialWindow>) | null;
}

/** Creates the scanner over noble's native bindings, in a process of its own. */
export function createNativeScanner(host: PlatformHost): Scanner {
  return new NativeScanner(() => host.fork('native-radio', 'Earshot radio'));
}

/**
 * Returns the parts with a `close` that ends all of them.
 * @param end ends the shared resources.
 */
export function withClose(parts: Omit<PlatformParts, 'close'>, end: () => void = () => undefined): PlatformParts {
  const close = (): void => {
    parts.scanner.close();
    parts.system.close();
    end();
  };
  return { ...parts, close };
}
