// Reads the project's address from its only place, `repository.url` of package.json. `node scripts/repository.mjs --release` fails while it
// is missing. Otherwise it prints electron-builder's options for the address of new versions.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

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
function readPackage() {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
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

if (process.argv[1] === import.meta.filename && process.argv.includes('--release')) {
  const repository = readRepository();
  const { GITHUB_REPOSITORY, GITHUB_REF_TYPE, GITHUB_REF_NAME } = process.env;
  const problem = findReleaseProblem(repository, GITHUB_REPOSITORY, GITHUB_REF_TYPE === 'tag' ? GITHUB_REF_NAME : undefined);
  if (problem !== null) {
    process.stderr.write(`${problem}\n`);
    process.exit(1);
  }
  process.stdout.write(`-c.publish.provider=github -c.publish.owner=${repository?.owner} -c.publish.repo=${repository?.name}\n`);
}
