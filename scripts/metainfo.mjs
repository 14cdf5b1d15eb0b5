// Writes out/earshot.metainfo.xml, AppStream's description of Earshot for software centers. Addresses come from package.json alone.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRepository } from './repository.mjs';

const root = join(import.meta.dirname, '..');

/** Pictures of the start page, with what they show. */
export const SCREENSHOTS = [
  ['connected-light.png', 'Connected headphones with their battery'],
  ['guide-hold-light.png', 'A pairing guide for your model'],
  ['problem-light.png', 'A problem with its likeliest cause'],
];

/**
 * Returns the description with what depends on the address, or without it if there is no address yet.
 * @param {string} template
 * @param {string | null} address of the repository
 * @param {string} version
 * @returns {string}
 */
export function createMetainfo(template, address, version) {
  const urls =
    address === null
      ? ''
      : [
          ['homepage', address],
          ['bugtracker', `${address}/issues`],
          ['vcs-browser', address],
          ['contribute', `${address}/blob/main/CONTRIBUTING.md`],
        ]
          .map(([type, url]) => `  <url type="${type}">${url}</url>\n`)
          .join('');
  const pictures = SCREENSHOTS.map(
    ([file, caption], index) =>
      `    <screenshot${index === 0 ? ' type="default"' : ''}>\n      <caption>${caption}</caption>\n      <image>${address}/raw/v${version}/docs/screenshots/${file}</image>\n    </screenshot>\n`,
  );
  const screenshots = address === null ? '' : `  <screenshots>\n${pictures.join('')}  </screenshots>\n`;
  return template.replace('  <!-- addresses -->\n', `${urls}${screenshots}`);
}

/**
 * Returns what AppStream's own check reports, or null if it finds nothing. Versions before 1.0 have an older element for the developer.
 * @param {string} text
 * @param {string} version of appstreamcli, as it prints it
 * @returns {string | null}
 */
export function findMetainfoFault(text, version) {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-metainfo-'));
  try {
    const file = join(folder, 'io.github.earshot.Earshot.metainfo.xml');
    const isOld = /\b0\.\d+/.test(version);
    const developer = /<developer id=[^>]*>\s*<name>(.*?)<\/name>\s*<\/developer>/s;
    writeFileSync(file, isOld ? text.replace(developer, '<developer_name>$1</developer_name>') : text);
    const { status, stdout, stderr } = spawnSync('appstreamcli', ['validate', '--strict', '--no-net', file], { encoding: 'utf8' });
    return status === 0 ? null : `${stdout}${stderr}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const template = readFileSync(join(root, 'resources/earshot.metainfo.xml'), 'utf8');
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(join(root, 'out/earshot.metainfo.xml'), createMetainfo(template, readRepository()?.address ?? null, version));
}
