import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createNodeHost } from './node-host';
import { runProgram } from './program';

// This is the command line on plain Node: the core without a window.
const root = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
// The scripts of other processes are built, also if this file runs from its source.
await runProgram({ args: process.argv.slice(2), host: createNodeHost(join(root, 'out/main')), version });
