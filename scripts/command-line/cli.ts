import { readArguments } from '../arguments.mjs';
import { findOldDocuments, writeDocuments } from './write-documents';

const HELP = `Makes the man pages, the completions and docs/command-line.md from the description of the commands.

  npm run command-line               reports which of them are out of date
  npm run command-line -- --write    writes them
`;

const { values } = readArguments({ options: { write: { type: 'boolean', default: false } } } as const, HELP);
if (values.write) {
  for (const path of writeDocuments()) console.log(`${path} is written.`);
} else {
  const old = [...findOldDocuments().keys()];
  for (const path of old) console.error(`${path} is out of date.`);
  if (old.length === 0) console.log('The documents of the command line are up to date.');
  else console.error('Write them with: npm run command-line -- --write');
  process.exitCode = old.length === 0 ? 0 : 1;
}
