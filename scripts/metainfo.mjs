// Writes out/earshot.metainfo.xml, AppStream's description of Earshot for software centers. Addresses come from package.json alone.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRepository } from './repository.mjs';

const root = join(import.meta.dirname, '..');

/** Locales of AppStream for languages that have another tag there. */
const LOCALES = { 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW' };

/**
 * Fills in the parts of the description that depend on the address and on the translations. Without an address it has no links and no
 * pictures.
 * @param {string} template
 * @param {string | null} address of the repository
 * @param {string} version
 * @param {Readonly<Record<string, { translated: number, total: number }>>} progress by the tag of a language
 * @returns {string}
 */
export function createMetainfo(template, address, version, progress) {
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
  const languages = Object.entries(progress).map(([tag, { translated, total }]) => {
    const percent = Math.floor((100 * translated) / total);
    return `    <lang percentage="${percent}">${LOCALES[tag] ?? tag.replace('-', '_')}</lang>\n`;
  });
  return template
    .replace('  <!-- addresses -->\n', urls)
    .replace('  <!-- languages -->\n', `  <languages>\n    <lang>en</lang>\n${languages.join('')}  </languages>\n`)
    .replace(/ {2}<!--[^>]*-->\n( {2}<screenshots>.*<\/screenshots>\n)/s, address === null ? '' : '$1')
    .replace(/<image>/g, `<image>${address}/raw/v${version}/docs/screenshots/`);
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
  const progress = JSON.parse(readFileSync(join(root, 'catalog/messages/progress.json'), 'utf8'));
  writeFileSync(join(root, 'out/earshot.metainfo.xml'), createMetainfo(template, readRepository()?.address ?? null, version, progress));
}
