import { findOldDocuments, writeDocuments } from './write-documents';

// npm run command-line [-- --write]: checks or writes the man pages, completions and documents of the command line.
if (process.argv.includes('--write')) {
  for (const path of writeDocuments()) console.log(`${path} is written.`);
} else {
  const old = [...findOldDocuments().keys()];
  for (const path of old) console.error(`${path} is old; write it with: npm run command-line -- --write`);
  process.exitCode = old.length === 0 ? 0 : 1;
}
