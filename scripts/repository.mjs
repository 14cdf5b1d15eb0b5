// Reads the project's address from its only place, `repository.url` of package.json. `node scripts/repository.mjs --release` fails while
// anything that a release needs is missing. Otherwise it prints electron-builder's options for the address of new versions.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OPEN_TEXTS_FILE, parseOpenTexts } from './open-texts.mjs';

/**
 * Returns owner, name and address of the repository, or null if package.json names none on GitHub.
 * @param {{ repository?: { url?: string } }} [pkg]
 * @returns {{ owner: string, name: string, address: string } | null}
 */
export function readRepository(pkg = readPackage()) {
  const [, owner, name] = /^git\+https:\/\/github\.com\/([\w.-]+)\/([\w.-]+?)\.git$/.exec(pkg.repository?.url ?? '') ?? [];
  return owner === undefined || name === undefined ? null : { owner, name, address: `https://github.com/${owner}/${name}` };
}

/** @returns {{ version: string, repository?: { url?: string } }} */
function readPackage(root = dirname(import.meta.dirname)) {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
}

/**
 * Returns the reason why a release can't be built, or null if it can.
 * @param {ReturnType<typeof readRepository>} repository
 * @param {string | undefined} building `owner/name` of the repository that runs the workflow
 * @param {string | undefined} [tag] that the workflow builds
 * @param {string} [version] of package.json
 * @returns {string | null}
 */
export function findReleaseProblem(repository, building, tag, version = readPackage().version) {
  if (repository === null)
    return 'package.json names no repository. Set repository.url to git+https://github.com/OWNER/NAME.git first: update checks and reports go there.';
  const own = `${repository.owner}/${repository.name}`;
  if (building !== undefined && building !== own) return `package.json names ${own}, and ${building} builds the release.`;
  // Earshot downloads a new version from the tag of its number.
  if (tag !== undefined && tag !== `v${version}`) return `package.json has the version ${version}, and the tag is ${tag}.`;
  return null;
}

/**
 * Returns everything that is missing for a release: the address, and translations of new texts.
 * @param {string | undefined} building `owner/name` of the repository that runs the workflow
 * @param {string | undefined} [tag] that the workflow builds
 * @param {string} [root] folder of the project
 * @returns {readonly string[]}
 */
export function listReleaseProblems(building, tag, root = dirname(import.meta.dirname)) {
  const pkg = readPackage(root);
  const problem = findReleaseProblem(readRepository(pkg), building, tag, pkg.version);
  const open = parseOpenTexts(readFileSync(join(root, OPEN_TEXTS_FILE), 'utf8'));
  const untranslated = `${OPEN_TEXTS_FILE} lists ${open.length} texts. Translate them, and remove their lines: ${open.join(', ')}`;
  return [...(problem === null ? [] : [problem]), ...(open.length === 0 ? [] : [untranslated])];
}

if (process.argv[1] === import.meta.filename && process.argv.includes('--release')) {
  const repository = readRepository();
  const { GITHUB_REPOSITORY, GITHUB_REF_TYPE, GITHUB_REF_NAME } = process.env;
  const problems = listReleaseProblems(GITHUB_REPOSITORY, GITHUB_REF_TYPE === 'tag' ? GITHUB_REF_NAME : undefined);
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n')}\n`);
    process.exit(1);
  }
  process.stdout.write(`-c.publish.provider=github -c.publish.owner=${repository?.owner} -c.publish.repo=${repository?.name}\n`);
}
