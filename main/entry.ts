import { limitMemory } from './shell/memory-flags';

// The limit is set before any other part loads, because the start itself would otherwise grow the memory.
limitMemory();
await (process.argv.includes('--command-line') ? import('./command-line') : import('./index'));
