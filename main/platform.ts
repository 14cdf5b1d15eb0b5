import type { Computer } from '../catalog/computer';
import type { Platform, PlatformHost, PlatformParts } from './platforms/platform-parts';

/** Name of the operating system. Only this module reads it. */
export const PLATFORM = process.platform;

type PlatformLoader = () => Promise<{ createPlatform(host: PlatformHost): PlatformParts }>;

/** Operating system that Earshot supports. */
interface SupportedSystem {
  readonly computer: Computer;
  readonly load: PlatformLoader;
}

// Each system's adapters have their own file, because the program would otherwise keep those of all systems in memory.
const SUPPORTED: Readonly<Partial<Record<NodeJS.Platform, SupportedSystem>>> = {
  linux: { computer: 'linux', load: () => import('./platforms/linux') },
  darwin: { computer: 'macos', load: () => import('./platforms/macos') },
  win32: { computer: 'windows', load: () => import('./platforms/windows') },
};

/** Returns the operating system for the words of the guides. An unknown one is probably a Unix with a desktop as on Linux. */
export function getComputer(platform: NodeJS.Platform): Computer {
  return SUPPORTED[platform]?.computer ?? 'linux';
}

/** Returns the loader of a system's adapters. An unknown system gets those that report `unsupported`. */
export function selectPlatform(platform: NodeJS.Platform): PlatformLoader {
  return SUPPORTED[platform]?.load ?? (() => import('./platforms/unsupported'));
}

/** Creates scanner and system adapter for this computer, or those of the recording for the demo. */
export async function choosePlatform(demo: boolean, host: PlatformHost): Promise<Platform> {
  const computer = getComputer(PLATFORM);
  const { createPlatform } = demo ? await import('./platforms/replay') : await selectPlatform(PLATFORM)();
  return { computer, ...createPlatform(host) };
}
