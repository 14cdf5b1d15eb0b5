import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '../catalog/messages/languages';
import { DEFAULT_PREFERENCES, type Theme } from '../catalog/preferences';
import { whichElectron } from './runtime/which.mjs';

// npm run screenshots [-- --all]: the pictures of the README. With --all every screen of e2e/gallery.ts in light, dark and
// high contrast, three sizes, text of 200 % and every language, below docs/screenshots/all (not kept in git). A word after --all
// takes only the screens whose name contains it.
const electron = whichElectron();
if (electron.kind === 'stand-in') process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
const { launch } = await import('./launch');
const { open, resize, SCREENS, STATES, WATCHED } = await import('./gallery');

const folder = join(import.meta.dirname, '../docs/screenshots');
const SIZES = { small: [720, 480], usual: [1100, 760], large: [1920, 1080], 'small-200': [720, 480], 'usual-200': [1100, 760] } as const;
type Size = keyof typeof SIZES;
const START = { name: 'start', told: { others: 3 } };

/** Screens of the README and the documents. */
const BEST = [
  ['connected', 'light'],
  ['nearby', 'dark'],
  ['guide-hold', 'light'],
  ['guide-hold', 'dark'],
  ['problem', 'light'],
  ['erase', 'light'],
] as const;

const launched = await launch({ env: { DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nonexistent/bus' } });
const { app, page } = launched;

async function look(theme: Theme, size: Size): Promise<void> {
  const source = theme === 'dark' ? 'dark' : 'light';
  await app.evaluate(
    ({ nativeTheme }, wanted) => {
      nativeTheme.themeSource = wanted;
    },
    source as 'light' | 'dark',
  );
  await resize(launched, SIZES[size]);
}

/** Takes one picture. The screen is opened again because its content depends on the language. */
async function take(name: string, language: Language, theme: Theme, size: Size, file: string): Promise<void> {
  const screen = [START, ...STATES, ...SCREENS, ...WATCHED].find((one) => one.name === name);
  if (screen === undefined) throw new Error(name);
  await look(theme, size);
  const textSize = size.endsWith('-200') ? 200 : 100;
  await open(launched, { ...screen, told: { ...screen.told, preferences: { ...DEFAULT_PREFERENCES, language, theme, textSize } } });
  await page.waitForTimeout(150);
  await page.screenshot({ path: join(folder, file) });
}

mkdirSync(folder, { recursive: true });
const all = process.argv.indexOf('--all');
if (all > 0) {
  const [part = '', chosen = null] = process.argv.slice(all + 1);
  for (const language of languages.filter((one) => chosen === null || one === chosen)) {
    mkdirSync(join(folder, 'all', language), { recursive: true });
    for (const { name } of [START, ...STATES, ...SCREENS, ...WATCHED])
      for (const theme of ['light', 'dark', 'contrast'] as const)
        for (const size of Object.keys(SIZES) as Size[])
          if (name.includes(part)) await take(name, language, theme, size, `all/${language}/${name}-${theme}-${size}.png`);
  }
} else {
  for (const [name, theme] of BEST) await take(name, 'en', theme, 'usual', `${name}-${theme}.png`);
}
await launched.close();
console.log(`The pictures are in ${folder}.`);
