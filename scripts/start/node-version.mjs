/**
 * Returns a sentence for a version of Node.js that can't build Earshot, or null if it can. Vite, which builds it, needs 20.19 or
 * 22.12. The README states 22.12 alone, because Node.js 20 is no longer maintained.
 * @param {string} version such as `22.12.0`
 * @returns {string | null}
 */
export function findNodeProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return null;
  return `Earshot needs Node.js 22.12 or newer, and this is ${version}. Install a newer one from https://nodejs.org, then run npm ci and npm start again.`;
}
