// Runs `npm start` and `npm run demo`. Only files that an old Node.js can read are loaded before its version is checked.
import { findNodeProblem } from './start/node-version.mjs';

const problem = findNodeProblem(process.versions.node);
if (problem === null) void import('./start/start.mjs');
else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
