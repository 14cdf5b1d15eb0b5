import { expect, type Page } from '@playwright/test';
import { ACTION_KINDS } from '../catalog/actions/action';
import { getListGroup, HEADPHONES_STATES, type Headphones, type HeadphonesState } from '../catalog/headphones';
import type { HeadsetSound } from '../catalog/sound/headset-sound';
import { NO_FACTS } from '../catalog/symptoms/evidence';
import { createHeadphones } from '../catalog/testing/headphones';
import type { Snapshot } from '../contract/snapshot';
import { createTestSnapshot } from '../contract/testing/snapshot';
import type { LaunchedApp } from './launch';

/** Screen of the window for pictures and tests: its snapshot and the path of a user to it. */
export interface Screen {
  readonly name: string;
  readonly contents: Partial<Snapshot>;
  /** Opens the screen from the page of the first headphones. Elements are found by class and data, because texts differ by language. */
  readonly go?: (page: Page) => Promise<void>;
  /** Snapshots after the path. They are created when they are sent, because they contain the current time. */
  readonly next?: readonly (() => Partial<Snapshot>)[];
}

const inRange = [{ kind: 'heard' as const }];

/** Creates headphones in a state with the usual facts. */
export function createHeadphonesEntry(state: HeadphonesState, rest: Partial<Headphones> = {}): Headphones {
  const connected = state === 'connected' || state === 'connected-settling';
  return createHeadphones(state, {
    group: getListGroup(state),
    why: state === 'paired-away' ? [{ kind: 'not-heard' }] : inRange,
    ...(connected ? { battery: 70, batteryReported: true, soundProfiles: ['a2dp', 'hfp'] as const } : {}),
    ...(state === 'connected' ? { output: true } : {}),
    ...(state === 'connected-no-sound' ? { soundProfiles: [] } : {}),
    ...(state === 'pairing-mode' ? { pairing: { since: Date.now() - 20_000, proof: 'beacon' as const, sure: true } } : {}),
    ...(state === 'paired-busy' ? { why: [{ kind: 'no-answer' as const }, ...inRange] } : {}),
    ...(state === 'le-half-only' ? { leHalf: { name: 'LE_WH-1000XM4', paired: true, connected: false, join: null } } : {}),
    ...rest,
  });
}

/** Sound state with every fact. */
export const LDAC: HeadsetSound = {
  mode: 'music',
  codec: 'ldac',
  choices: [
    { profile: 'a2dp-sink-ldac', mode: 'music', codec: 'ldac' },
    { profile: 'a2dp-sink-aac', mode: 'music', codec: 'aac' },
    { profile: 'a2dp-sink-sbc', mode: 'music', codec: 'sbc' },
    { profile: 'headset-head-unit', mode: 'calls', codec: 'msbc' },
  ],
  volume: 60,
  muted: false,
  recorders: [],
  stuck: false,
  callsChosen: false,
  players: [{ name: 'Spotify', here: true }],
};
const SPEAKERS = { ...NO_FACTS, outputName: 'Built-in Audio Analog Stereo' };
const buds = { id: 'h2', modelId: 'wf-c510', name: 'WF-C510' };
const others = [
  createHeadphonesEntry('paired-away', { id: 'h7', modelId: 'wf-1000xm5', name: 'WF-1000XM5' }),
  createHeadphonesEntry('nearby', { id: 'h8', modelId: 'wf-ls900n', name: 'LinkBuds S' }),
];
const one = (state: HeadphonesState, rest: Partial<Headphones> = {}): Partial<Snapshot> => ({
  headphones: [createHeadphonesEntry(state, rest), ...others],
});
const tab = (page: Page, index: number) => page.locator('.tab').nth(index).click();
const forward = (page: Page) => page.locator('.detection .button, .guide-foot .link:not(.step-back)').last().click();
const erase = async (page: Page): Promise<void> => {
  await tab(page, 2);
  await page.locator('.ladder .card').last().click();
};

const best = (page: Page) => page.locator('.hero .button:not(.plain)').first().click();

/** Creates the packets of the first headphones, by their ages in ms: one each 700 ms from `from` to `until`. */
export function createRadioHistory(
  spans: readonly (readonly [from: number, until: number])[],
  rest: { readonly silentFor?: number; readonly turnedOnFor?: number } = {},
): NonNullable<Snapshot['radio']> {
  const at = Date.now();
  const ages = spans.flatMap(([from, until]) =>
    Array.from({ length: Math.floor((from - until) / 700) + 1 }, (_, index) => from - index * 700),
  );
  return {
    headphones: 'h1',
    at,
    scan: { since: at - 30_000, until: at },
    packets: ages.map((age) => ({ at: at - age, rssi: -50 - ((age / 100) % 5) * 3 })),
    silentSince: rest.silentFor === undefined ? null : at - rest.silentFor,
    turnedOnAt: rest.turnedOnFor === undefined ? null : at - rest.turnedOnFor,
  };
}

const pairing = (ago: number, sure: boolean) => ({ since: Date.now() - ago, proof: 'beacon' as const, sure });

/** Guides, with the radio's observations in each step. */
export const WATCHED: readonly Screen[] = [
  { name: 'watch-on', contents: one('nearby'), go: best, next: [() => ({ radio: createRadioHistory([[19_600, 300]]) })] },
  {
    name: 'watch-silent',
    contents: one('nearby'),
    go: best,
    next: [
      () => ({ radio: createRadioHistory([[19_600, 300]]) }),
      () => ({ ...one('nearby', { silent: true }), radio: createRadioHistory([[19_600, 8_400]], { silentFor: 8_400 }) }),
    ],
  },
  {
    name: 'watch-hold',
    contents: one('nearby'),
    go: best,
    next: [() => ({ ...one('nearby', { silent: true }), radio: createRadioHistory([[19_600, 14_000]], { silentFor: 14_000 }) })],
  },
  {
    name: 'watch-heard',
    contents: one('nearby'),
    go: best,
    next: [
      () => ({ ...one('nearby', { silent: true }), radio: createRadioHistory([[19_600, 14_000]], { silentFor: 14_000 }) }),
      () => ({
        ...one('pairing-mode', { pairing: pairing(3_000, false) }),
        radio: createRadioHistory(
          [
            [19_600, 14_000],
            [6_000, 300],
          ],
          { turnedOnFor: 6_000 },
        ),
      }),
    ],
  },
  {
    name: 'watch-pairing',
    contents: one('nearby'),
    go: best,
    next: [
      () => ({ ...one('nearby', { silent: true }), radio: createRadioHistory([[19_600, 14_000]], { silentFor: 14_000 }) }),
      () => ({
        ...one('pairing-mode', { pairing: pairing(3_000, true) }),
        radio: createRadioHistory(
          [
            [19_600, 14_000],
            [6_000, 300],
          ],
          { turnedOnFor: 6_000 },
        ),
        action: { headphonesId: 'h1', kind: 'pair', phase: 'pairing', question: null, outcome: null },
      }),
    ],
  },
  {
    name: 'watch-done',
    contents: one('nearby'),
    go: best,
    next: [() => one('pairing-mode', { pairing: pairing(3_000, true) }), () => one('connected')],
  },
  {
    name: 'watch-fix',
    contents: {
      ...one('stale-pairing'),
      action: { headphonesId: 'h1', kind: 'fix', phase: 'waiting-for-pairing-mode', question: null, outcome: null },
    },
    next: [() => ({ radio: createRadioHistory([[19_600, 300]]) })],
  },
];

/** Pages of headphones in each state, and variants of a state. */
export const STATES: readonly Screen[] = [
  ...HEADPHONES_STATES.map((state) => ({
    name: state,
    contents: {
      ...one(state),
      ...(state === 'paired-unheard' ? { adapter: 'off' as const, search: { kind: 'unavailable' as const } } : {}),
    },
  })),
  { name: 'playing', contents: one('connected', { sound: LDAC }) },
  {
    name: 'sound-elsewhere',
    contents: { ...one('connected', { output: false, sound: { ...LDAC, players: [{ name: 'Spotify', here: false }] } }), facts: SPEAKERS },
  },
  {
    name: 'connected-buds',
    contents: one('connected', {
      ...buds,
      batteryParts: {
        left: { percent: 60, charging: false },
        right: { percent: 70, charging: false },
        case: { percent: 40, charging: true },
      },
    }),
  },
  {
    name: 'stuck-in-call',
    contents: one('connected', { soundProfiles: ['hfp'], sound: { ...LDAC, mode: 'calls', codec: 'msbc', stuck: true } }),
  },
  { name: 'muted', contents: one('connected', { sound: { ...LDAC, muted: true } }) },
  { name: 'in-a-call', contents: one('connected', { sound: { ...LDAC, mode: 'calls', codec: 'msbc', recorders: ['Zoom'] } }) },
  {
    name: 'calls-by-choice',
    contents: one('connected', { sound: { ...LDAC, mode: 'calls', codec: 'msbc', callsChosen: true, players: [] } }),
  },
  { name: 'profiles-only', contents: { ...one('connected', { output: null }), computer: 'windows' } },
  { name: 'old-firmware', contents: one('connected', { sound: LDAC, modelId: 'wh-1000xm5', name: 'WH-1000XM5', firmware: '1.0.0' }) },
  { name: 'pairing-lost', contents: one('nearby', { pairingLost: true }) },
  { name: 'model-unknown', contents: one('nearby', { modelId: null, name: 'WX-9999', confidence: null }) },
  { name: 'transceiver', contents: one('nearby', { modelId: 'wh-g900n', name: 'INZONE H9' }) },
];

/** All other screens. */
export const SCREENS: readonly Screen[] = [
  { name: 'guide', contents: one('nearby'), go: best },
  {
    name: 'guide-hold',
    contents: one('nearby'),
    go: async (page) => {
      await best(page);
      await forward(page);
    },
  },
  {
    name: 'try-together',
    contents: one('nearby', { modelId: 'wf-c500', name: 'WF-C500' }),
    go: best,
  },
  { name: 'erase', contents: one('paired-nearby'), go: erase },
  { name: 'reset', contents: one('paired-nearby'), go: (page) => tab(page, 2) },
  { name: 'about-model', contents: one('connected'), go: (page) => tab(page, 3) },
  {
    name: 'fix-waiting',
    contents: {
      ...one('stale-pairing'),
      action: { headphonesId: 'h1', kind: 'fix', phase: 'waiting-for-pairing-mode', question: null, outcome: null },
    },
  },
  {
    name: 'failed',
    contents: {
      ...one('paired-nearby'),
      action: { headphonesId: 'h1', kind: 'connect', phase: null, question: null, outcome: { ok: false, error: 'too-slow' } },
    },
  },
  { name: 'problem', contents: one('connected'), go: (page) => page.locator('.tab-panel .line').first().click() },
  { name: 'problem-away', contents: one('paired-away'), go: (page) => page.locator('.tab-panel .line').first().click() },
  {
    name: 'sound',
    contents: one('connected', { sound: LDAC }),
    go: (page) => page.locator('.hero .actions > .button.plain').nth(1).click(),
  },
  { name: 'picker', contents: one('connected'), go: (page) => page.locator('.list-foot .icon-button').first().click() },
  { name: 'settings', contents: one('connected'), go: (page) => page.locator('.list-foot .icon-button').last().click() },
  {
    name: 'search',
    contents: one('connected'),
    go: async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator('.search-field input').fill('ldac');
    },
  },
];

let revision = 1_000_000;

/** Sends the window a snapshot with the next revision. */
export function sendState(launched: Pick<LaunchedApp, 'app' | 'page'>, contents: Partial<Snapshot>): Promise<void> {
  return sendSnapshot(launched, createTestSnapshot({ revision: revision++, actions: ACTION_KINDS, ...contents }));
}

/** Sends the window a snapshot, and waits until the page has it, because the next click could meet the page before it. */
export async function sendSnapshot({ app, page }: Pick<LaunchedApp, 'app' | 'page'>, sent: Snapshot): Promise<void> {
  // The script is text because it runs in the page. It returns nothing, because Playwright would wait for a promise.
  await page.evaluate(`void (window.arrival = new Promise((resolve) => {
    const end = window.earshot.onSnapshot(({ revision }) => {
      if (revision < ${sent.revision}) return;
      end();
      resolve();
    });
  }))`);
  await app.evaluate(({ BrowserWindow }, one_) => BrowserWindow.getAllWindows()[0]?.webContents.send('earshot:snapshot', one_), sent);
  await page.evaluate('window.arrival');
}

/** Waits until every page of the window that is open has been loaded. */
export async function waitForPages(page: Page): Promise<void> {
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
}

/** Resizes the window's page, in pixels. */
export async function resize({ app }: Pick<LaunchedApp, 'app'>, [width, height]: readonly [number, number]): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, wanted) => {
      const window = BrowserWindow.getAllWindows()[0];
      // The stand-in's window has no frame, so it always has the size of the page.
      if (window !== undefined && 'setContentSize' in window) window.setContentSize(...wanted);
      else (window as { setSize(...to: [number, number]): void } | undefined)?.setSize(...wanted);
    },
    [width, height] as [number, number],
  );
}

/** Opens a screen from any other, and waits until it has been loaded: first the page of the first headphones, then the screen itself. */
export async function openScreen(launched: LaunchedApp, { contents, go, next }: Screen): Promise<Page> {
  const { page } = launched;
  // Escape would leave a guide with an offer to resume it, which loads later. The start page replaces a guide without an offer.
  const hasGuide = (await page.locator('.guide').count()) > 0;
  if (!hasGuide || (await page.locator('.search-dialog').count()) > 0) await page.keyboard.press('Escape');
  // An open guide hides this button in a small window, so the click does not need to see it.
  await page.locator('.brand').dispatchEvent('click');
  await sendState(launched, contents);
  if ((contents.headphones?.length ?? 0) > 0) await page.locator('.row[data-row="h1"], .row[data-row="h2"]').first().click();
  await go?.(page);
  for (const make of next ?? []) await sendState(launched, { ...contents, ...make() });
  await waitForPages(page);
  return page;
}
