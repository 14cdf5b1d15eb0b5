import type { Computer } from '../catalog/computer';
import type { Platform, PlatformHost, PlatformParts } from './platforms/platform-parts';

/** Name of the operating system. No other module depends on it. */
export const PLATFORM = process.platform;

// Every other system that Electron runs on is a Unix with BlueZ's words.
const COMPUTERS: Readonly<Partial<Record<NodeJS.Platform, Computer>>> = { win32: 'windows', darwin: 'macos' };

// Each system's adapters are a file of their own, because the program would keep those of the others in memory.
const LOAD: Readonly<Record<Computer, () => Promise<{ createPlatform(host: PlatformHost): PlatformParts }>>> = {
  linux: () => import('./platforms/linux'),
  macos: () => import('./platforms/macos'),
  windows: () => import('./platforms/windows'),
};

/** Returns the operating system for the words of the guides. */
export function getComputer(platform: NodeJS.Platform): Computer {
  return COMPUTERS[platform] ?? 'linux';
}

/** Creates scanner and system adapter for this computer, or those of the recording for the demo. */
export async function choosePlatform(demo: boolean, host: PlatformHost): Promise<Platform> {
  const computer = getComputer(PLATFORM);
  const { createPlatform } = demo ? await import('./platforms/replay') : await LOAD[computer]();
  return { computer, ...createPlatform(host) };
}
