import { limitMemory } from './shell/memory-flags';

// The start itself would grow the memory, so that the limit comes before every other part of the program.
limitMemory();
await (process.argv.includes('--command-line') ? import('./command-line') : import('./index'));
