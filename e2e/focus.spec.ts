import { expect, type Locator, type Page, test } from '@playwright/test';
import type { ActionView } from '../catalog/actions/action';
import { recordCommands } from './commands';
import { createHeadphonesEntry, LDAC, openScreen, SCREENS, type Screen, sendState } from './gallery';
import { type LaunchedApp, launch, NO_BUS } from './launch';
import { silenceSound } from './silent-sound';

// After each action the next heading or question has the focus, because a keyboard and a screen reader start at the top of the window
// without one. Problem 14 of the play review names the first nine places.

let launched: LaunchedApp;
// One app is shared by all tests of this file, so that they run in one worker.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  launched = await launch({ env: NO_BUS });
  await recordCommands(launched);
  await silenceSound(launched.page, 'WH-1000XM4');
});
test.afterAll(() => launched.close());

function named(name: string): Screen {
  const screen = SCREENS.find((one) => one.name === name);
  if (screen === undefined) throw new Error(name);
  return screen;
}

const connected: Screen = { name: 'connected', contents: { headphones: [createHeadphonesEntry('connected')] } };
const heading = (page: Page, name: string): Locator => page.getByRole('main').getByRole('heading', { name, exact: true });
const title = (page: Page): Locator => page.locator('.hero .title');

async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
}

/** Sends the state of a running or ended action. */
async function act(
  state: Parameters<typeof createHeadphonesEntry>[0],
  kind: ActionView['kind'],
  rest: Pick<ActionView, 'phase' | 'outcome'>,
): Promise<void> {
  await sendState(launched, {
    headphones: [createHeadphonesEntry(state)],
    action: { headphonesId: 'h1', kind, question: null, ...rest },
  });
}

const done = { phase: null, outcome: { ok: true } } as const;

const PLACES: readonly (readonly [place: string, screen: Screen, act: (page: Page) => Promise<void>, target: (page: Page) => Locator])[] = [
  [
    'the choice of a model',
    connected,
    async (page) => {
      await press(page, 'Choose a model manually');
    },
    (page) => heading(page, 'Choose the model manually'),
  ],
  ['Back', named('settings'), (page) => press(page, 'Back'), title],
  ['“That’s not it”', named('problem-away'), (page) => press(page, 'That’s not it'), (page) => page.locator('.cause.likely h3')],
  ['the end of the tones', named('sound'), (page) => press(page, 'Play the tones'), (page) => page.getByText('What did you hear?')],
  [
    'an answer to the tones',
    named('sound'),
    async (page) => {
      await press(page, 'Play the tones');
      await press(page, 'Left and right');
    },
    (page) => heading(page, 'Now the microphone'),
  ],
  [
    '“Yes, I hear it”',
    { name: 'paired', contents: { headphones: [createHeadphonesEntry('pairing-mode')] } },
    async (page) => {
      await act('connected', 'pair', done);
      await press(page, 'Yes, I hear it');
    },
    title,
  ],
  [
    '“Pair and connect now”',
    { name: 'ready', contents: { headphones: [createHeadphonesEntry('pairing-mode')] } },
    async (page) => {
      await press(page, 'Pair and connect now');
      await act('pairing-mode', 'pair', { phase: 'pairing', outcome: null });
      await expect(page.locator('.running')).toBeVisible();
    },
    title,
  ],
  [
    '“Disconnect”',
    connected,
    async (page) => {
      await press(page, 'Disconnect');
      await act('connected', 'disconnect', { phase: 'disconnecting', outcome: null });
      await expect(page.locator('.running')).toBeVisible();
    },
    title,
  ],
  [
    '“Remove from this computer”',
    connected,
    async (page) => {
      await press(page, 'More');
      await press(page, 'Remove from this computer');
      await press(page, 'Remove');
      await act('connected', 'remove', { phase: 'removing', outcome: null });
      await expect(page.locator('.running')).toBeVisible();
      await act('nearby', 'remove', done);
      await expect(page.locator('.running')).toHaveCount(0);
    },
    title,
  ],
  // Further places of the kind.
  [
    'a tone on one side',
    connected,
    (page) => press(page, 'Play a tone on the right'),
    (page) => page.getByText('Did you hear the tone on the right?'),
  ],
  [
    'the tones of both sides',
    { name: 'paired', contents: { headphones: [createHeadphonesEntry('pairing-mode')] } },
    async (page) => {
      await act('connected', 'pair', done);
      await press(page, 'Play a tone');
      for (const side of ['Left', 'Right']) await press(page, side);
      await expect(page.locator('.sides-lr .side').first()).toBeDisabled();
    },
    (page) => page.locator('.sound-card .title'),
  ],
  [
    'a switch of the codec',
    { ...named('sound'), contents: { headphones: [createHeadphonesEntry('connected', { sound: LDAC })] } },
    async (page) => {
      await page.locator('.sound-now select').focus();
      await sendState(launched, {
        headphones: [createHeadphonesEntry('connected', { sound: LDAC })],
        action: { headphonesId: 'h1', kind: 'switch-to-music', phase: 'switching-sound', question: null, outcome: null },
      });
      await expect(page.locator('.sound-now select')).toBeDisabled();
    },
    (page) => heading(page, 'Current playback'),
  ],
];

for (const [place, screen, go, target] of PLACES) {
  test(`focuses a heading or question after ${place}`, async () => {
    const page = await openScreen(launched, screen);
    await go(page);
    await expect(target(page)).toBeFocused();
    // A heading within a button would not be a heading for a screen reader.
    await expect(page.locator('button :is(h1, h2, h3, h4)')).toHaveCount(0);
  });
}

test('leaves the focus on a control that the user chose', async () => {
  const page = await openScreen(launched, named('sound'));
  await press(page, 'Play the tones');
  await page.locator('.sound-now select').focus();
  await expect(page.getByText('What did you hear?')).toBeVisible();
  await expect(page.locator('.sound-now select')).toBeFocused();
});
