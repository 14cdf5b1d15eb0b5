import type { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { createNoble } from './create-noble';
import type { Noble } from './noble-scanner';

/** Location of each system's class of native bindings in `@stoprocent/noble`. */
const PREBUILT: Readonly<Partial<Record<string, string>>> = {
  win32: '@stoprocent/noble/lib/win/bindings',
  darwin: '@stoprocent/noble/lib/mac/bindings',
};

/**
 * Bindings of `@abandonware/noble` that have to be compiled, by system. They are listed explicitly, because on an old Windows
 * noble itself would choose a USB adapter, and never report a state without one.
 */
const COMPILED: Readonly<Partial<Record<string, string>>> = {
  win32: '@abandonware/noble/lib/win/bindings',
  darwin: '@abandonware/noble/lib/mac/bindings',
};

/** Bindings of `@stoprocent/noble`, which start with `start` in place of `init` of noble 1.9. */
export interface PrebuiltBindings extends EventEmitter {
  start(): void;
  init?: () => void;
}

/** Loader of native code, which a test can replace. */
type NobleLoader = (name: string) => unknown;

/** Loaded noble with the package of its native code. */
interface LoadedNoble {
  readonly noble: Noble;
  readonly by: 'prebuilt' | 'compiled';
}

/**
 * Creates noble over native bindings: the prebuilt ones of `@stoprocent/noble`, which need no compiler, or else those compiled
 * for `@abandonware/noble`. Throws if neither exists. @param warn receives a line for the log.
 */
export function createNativeNoble(
  warn: (text: string) => void,
  platform: string,
  load: NobleLoader = createRequire(import.meta.url),
): LoadedNoble {
  const prebuilt = PREBUILT[platform];
  if (prebuilt !== undefined) {
    try {
      const Bindings = load(prebuilt) as new () => PrebuiltBindings;
      return { noble: createNoble(withInitAlias(new Bindings())), by: 'prebuilt' };
    } catch (error) {
      warn(`the prebuilt Bluetooth module does not load, so the compiled one is tried: ${String(error)}`);
    }
  }
  const compiled = COMPILED[platform];
  if (compiled === undefined) return { noble: load('@abandonware/noble') as Noble, by: 'compiled' };
  const Bindings = load(compiled) as new () => EventEmitter;
  return { noble: createNoble(new Bindings()), by: 'compiled' };
}

/** Adds the method with which noble 1.9 starts. */
function withInitAlias(bindings: PrebuiltBindings): PrebuiltBindings {
  bindings.init = () => bindings.start();
  return bindings;
}
