import type { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import type { Noble } from './noble-scanner';

/** Creates noble with other bindings. It loads no native module and opens nothing. */
export function createNoble(bindings: EventEmitter): Noble {
  const withBindings = createRequire(import.meta.url)('@abandonware/noble/with-bindings') as (bindings: EventEmitter) => Noble;
  return withBindings(bindings);
}
