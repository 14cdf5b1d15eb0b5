import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '../catalog/messages/languages';
import { DEFAULT_PREFERENCES, type Theme } from '../catalog/preferences';
import { endWithWrongUsage, readArguments, readChoice } from '../scripts/arguments.mjs';
import { whichElectron } from './runtime/which.mjs';

const HELP = `Takes pictures of the built app. Run “npm run build” first.

  npm run screenshots                           the pictures of the documents, in docs/screenshots
  npm run screenshots -- --all                  every screen of e2e/gallery.ts, in docs/screenshots/all (not kept in git)
  npm run screenshots -- --all WORD             only screens whose name contains the word
  npm run screenshots -- --all WORD LANGUAGE    these in one language: ${languages.join(', ')}
`;

const { values, positionals } = readArguments(
  { allowPositionals: true, options: { all: { type: 'boolean', default: false } } } as const,
  HELP,
);
const [part = '', tag] = positionals;
if (part !== '' && !values.all) endWithWrongUsage(`“${part}” has no meaning without --all.`);
const chosen = tag === undefined ? languages : [readChoice(tag, languages, 'The language')];
const electron = whichElectron();
if (electron.kind === 'stand-in') process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
const { launch, NO_BUS } = await import('./launch');
const { openScreen, resize, SCREENS, STATES, WATCHED } = await import('./gallery');

const folder = join(import.meta.dirname, '../docs/screenshots');
const SIZES = { small: [720, 480], usual: [1100, 760], large: [1920, 1080], 'small-200': [720, 480], 'usual-200': [1100, 760] } as const;
type Size = keyof typeof SIZES;
const START_SCREEN = { name: 'start', contents: { others: 3 } };

/** Screens of the README and the documents. */
const BEST = [
  ['connected', 'light'],
  ['nearby', 'dark'],
  ['guide-hold', 'light'],
  ['guide-hold', 'dark'],
  ['problem', 'light'],
  ['erase', 'light'],
] as const;

const screens = [START_SCREEN, ...STATES, ...SCREENS, ...WATCHED].map(({ name }) => name).filter((name) => name.includes(part));
if (screens.length === 0) endWithWrongUsage(`No screen has “${part}” in its name.`);

const launched = await launch({ env: NO_BUS });
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
  const screen = [START_SCREEN, ...STATES, ...SCREENS, ...WATCHED].find((one) => one.name === name);
  if (screen === undefined) throw new Error(name);
  await look(theme, size);
  const textSize = size.endsWith('-200') ? 200 : 100;
  await openScreen(launched, {
    ...screen,
    contents: { ...screen.contents, preferences: { ...DEFAULT_PREFERENCES, language, theme, textSize } },
  });
  await page.waitForTimeout(150);
  await page.screenshot({ path: join(folder, file) });
}

mkdirSync(folder, { recursive: true });
if (values.all) {
  for (const language of chosen) {
    mkdirSync(join(folder, 'all', language), { recursive: true });
    for (const name of screens)
      for (const theme of ['light', 'dark', 'contrast'] as const)
        for (const size of Object.keys(SIZES) as Size[])
          await take(name, language, theme, size, `all/${language}/${name}-${theme}-${size}.png`);
  }
} else {
  for (const [name, theme] of BEST) await take(name, 'en', theme, 'usual', `${name}-${theme}.png`);
}
await launched.close();
console.log(`The pictures are in ${folder}.`);
