import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files below /proc/sys with the value that forbids programs to create user namespaces for a sandbox. */
const RESTRICTIONS = {
  // Ubuntu 23.10 and newer.
  'kernel/apparmor_restrict_unprivileged_userns': '1',
  // Debian before 11, and hardened kernels.
  'kernel/unprivileged_userns_clone': '0',
  'user/max_user_namespaces': '0',
};

/**
 * Returns the reason why Linux would end this Electron at its start, as sentences for a person, or null. Electron tries a sandbox by
 * user namespaces first, then its helper `chrome-sandbox`, which works only if root owns it and its mode is 4755.
 * @param {string} program path of the Electron binary
 * @param {{ uid: number, proc?: string, apparmor?: string }} computer the user's id, and folders for tests
 * @returns {string | null}
 */
export function findSandboxProblem(program, { uid, proc = '/proc/sys', apparmor = '/etc/apparmor.d' }) {
  if (uid === 0)
    return 'Electron does not start as root. Run npm start as an ordinary user to see the window, or run npm start -- --no-sandbox.';
  const restriction = Object.entries(RESTRICTIONS).find(([file, value]) => readText(join(proc, file)).trim() === value)?.[0];
  const helper = join(dirname(program), 'chrome-sandbox');
  if (restriction === undefined || !existsSync(helper) || isReady(helper)) return null;
  // A profile can allow namespaces only if AppArmor restricts them.
  if (restriction.includes('apparmor') && hasProfile(apparmor, program)) return null;
  const path = quoteForShell(helper);
  return `This Linux does not let Electron make its sandbox, so Electron would stop at once. Run these two commands once, then npm start again:

  sudo chown root:root ${path}
  sudo chmod 4755 ${path}
`;
}

/**
 * Quotes a path for a POSIX shell.
 * @param {string} path
 * @returns {string}
 */
export function quoteForShell(path) {
  return `'${path.replaceAll("'", "'\\''")}'`;
}

function isReady(helper) {
  const { uid, mode } = statSync(helper);
  return uid === 0 && (mode & 0o7777) === 0o4755;
}

// Finds a profile by the program's path. A profile with wildcards for another part of the path isn't found, and the two commands work all the same.
function hasProfile(folder, program) {
  try {
    return readdirSync(folder, { withFileTypes: true }).some(
      (entry) =>
        entry.isFile() &&
        [program, 'node_modules/electron/dist/electron'].some((path) => readText(join(folder, entry.name)).includes(path)),
    );
  } catch {
    return false;
  }
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
