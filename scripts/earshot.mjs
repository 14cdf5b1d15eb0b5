#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findNodeProblem } from './start/node-version.mjs';

// The command `earshot` of a checkout. It runs the build of `npm start` or `npm run build` if there is one, because that starts faster, and
// the source otherwise.
const root = dirname(import.meta.dirname);
const problem = findNodeProblem(process.versions.node);
if (problem !== null) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
} else if (existsSync(join(root, 'out/main/terminal.js'))) await import(pathToFileURL(join(root, 'out/main/terminal.js')).href);
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(join(root, 'main/terminal/index.ts')).href);
}
