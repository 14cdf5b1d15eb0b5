import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarkdown } from './markdown';
import type { ExportedName, Passage } from './passage';
import { readHashComments, readStyleComments } from './plain-comments';
import { readTypeScript } from './typescript';

/** Folders without hand-written files, as in .gitignore. */
const SKIPPED_FOLDERS = new Set(['node_modules', 'out', 'dist', '.git', '.lab', 'test-results', 'playwright-report', 'coverage']);
/**
 * Files that are not checked: translations into other languages, words as owners type them, and files that a program writes. The list of
 * what must survive is here because it
 * quotes the names of tests, many of them older than the rules. Its test compares the names with the sources, which are checked.
 */
const SKIPPED_PATHS =
  /^(?:catalog\/messages\/(?!en\/)[^/]+\/|catalog\/search\/(?:vocabularies|lexicon|examples)\/(?!lexicon\.)[^/]+\.ts$|docs\/languages\/(?!README)|bench\/results\/|docs\/screenshots\/|docs\/(?:models|must-survive)\.md$)/;
/** Files without an ending that are shell scripts. */
const SHELL_SCRIPTS = new Set(['.ci/run', 'e2e/lab/guest/init', 'e2e/lab/guest/labctl']);

/** Texts and names of the repository to which the voice guide applies. */
export interface Texts {
  readonly passages: readonly Passage[];
  readonly names: readonly ExportedName[];
}

/** Reads the texts of every source and document below `root`. */
export function readTexts(root: string): Texts {
  const passages: Passage[] = [];
  const names: ExportedName[] = [];
  for (const file of listFiles(root, '')) {
    const found = readFile(file, () => readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n'));
    passages.push(...found.passages);
    names.push(...found.names);
  }
  return { passages, names };
}

/** Returns the texts of one file, by the ending of its name. Files with another ending are not read. */
export function readFile(file: string, read: () => string): Texts {
  if (/\.(?:[cm]?[jt]s|tsx)$/.test(file)) return readTypeScript(file, read());
  if (/\.(?:py|sh|ps1|ya?ml)$/.test(file) || SHELL_SCRIPTS.has(file)) return { passages: readHashComments(file, read()), names: [] };
  if (file.endsWith('.css')) return { passages: readStyleComments(file, read()), names: [] };
  if (file.endsWith('.md')) return { passages: readMarkdown(file, read()), names: [] };
  return { passages: [], names: [] };
}

// Files are sorted by path, so that reports have the same order on every system.
function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) || SKIPPED_PATHS.test(`${path}/`) ? [] : listFiles(root, path);
      return entry.isFile() && !SKIPPED_PATHS.test(path) ? [path] : [];
    });
}
