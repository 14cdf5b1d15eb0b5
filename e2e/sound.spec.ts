import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { findViolations } from './axe';
import { pauseClock } from './clock';
import { findMissing, SoundLab } from './lab/sound/sound-lab';
import { type LaunchedApp, launch } from './launch';

// Tests the window with a real PulseAudio, which has a headset from a virtual BlueZ. The app reads both.

const SINK = 'bluez_sink.94_DB_56_10_20_30.a2dp_sink';
const RATE = 44_100;
/** Length of a slice, in samples: 50 ms, the time between two gaps on a busy computer. */
const SLICE_SAMPLES = RATE / 20;
/** Time of one move of the page's clock, in ms. */
const CLOCK_STEP_MS = 100;
/** Time of a tone with the pause after it, on the page's clock, in ms. */
const TONE_MS = 1_150;
/** Length of a silence that is the end of a tone, in samples: 200 ms. A gap is shorter. */
const END_SAMPLES = RATE / 5;
/** Longest silence within a tone, in samples: 2 ms. */
const MAX_SILENT_SAMPLES = 88;
const missing = findMissing('pulseaudio');
test.skip(missing !== null, missing ?? '');

let lab: SoundLab;
let started: LaunchedApp;

test.beforeEach(async () => {
  lab = new SoundLab('pulseaudio');
  await lab.start();
  lab.pactl('set-sink-volume', SINK, '100%');
  const env = Object.fromEntries(Object.entries(lab.env).filter((pair): pair is [string, string] => pair[1] !== undefined));
  started = await launch({ env: { ...env, EARSHOT_SOUND: '1' } });
});
test.afterEach(async () => {
  await started.close();
  lab.close();
});

/** Short slice of the sound at the headset's output. */
interface Slice {
  /** Peak level of each side, from 0 to 1. */
  readonly left: number;
  readonly right: number;
  /** Pitch of the sum of both sides, in Hz. */
  readonly hz: number;
}

/** Running recording of the headset's output. */
interface Recording {
  /** Returns the slices with sound so far, without those with a gap. */
  readonly heard: () => readonly Slice[];
  /** Checks whether its end is silent. */
  readonly isSilent: () => boolean;
  readonly end: () => Promise<void>;
}

/** Records the headset's output. */
async function record(): Promise<Recording> {
  const options = [`--device=${SINK}.monitor`, '--format=s16le', '--channels=2', `--rate=${RATE}`, '--raw', '--latency-msec=20'];
  const recorder = spawn('parec', options, { env: lab.env, stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  recorder.stdout.on('data', (chunk) => chunks.push(chunk));
  // Wait for the first silence, because it shows that the monitor records.
  await expect.poll(() => chunks.length).toBeGreaterThan(0);
  return {
    heard: () => sliceUp(Buffer.concat(chunks)).filter(({ left, right }) => left > 0.05 || right > 0.05),
    isSilent: () => {
      const recorded = Buffer.concat(chunks);
      const samples = Array.from({ length: END_SAMPLES * 2 }, (_, index) => Math.floor(recorded.length / 4) * 4 - 2 * (index + 1));
      return samples.every((at) => at >= 0 && Math.abs(recorded.readInt16LE(at)) / 32_768 < 0.001);
    },
    end: async () => {
      const ended = once(recorder, 'close');
      recorder.kill();
      await ended;
    },
  };
}

/** Waits until these slices of a tone are recorded and the tone has ended. Its own time ends only when the page's clock moves. */
async function hearOut(recording: Recording, belongs: (slice: Slice) => boolean): Promise<void> {
  await expect.poll(() => recording.heard().filter(belongs).length).toBeGreaterThanOrEqual(2);
  await expect.poll(recording.isSilent).toBe(true);
}

// Slices with gaps are left out, because a busy computer causes gaps that don't come from the tones.
function sliceUp(recorded: Buffer): readonly Slice[] {
  const slices: Slice[] = [];
  const size = SLICE_SAMPLES;
  for (let from = 0; (from + size) * 4 <= recorded.length; from += size) {
    let [left, right, crossings, before, silent, longest] = [0, 0, 0, 0, 0, 0];
    for (let index = from; index < from + size; index++) {
      const [l, r] = [recorded.readInt16LE(index * 4) / 32_768, recorded.readInt16LE(index * 4 + 2) / 32_768];
      left = Math.max(left, Math.abs(l));
      right = Math.max(right, Math.abs(r));
      silent = Math.abs(l) + Math.abs(r) < 0.001 ? silent + 1 : 0;
      longest = Math.max(longest, silent);
      const now = l + r;
      if (before < 0 && now >= 0) crossings++;
      if (now !== 0) before = now;
    }
    if (longest <= MAX_SILENT_SAMPLES) slices.push({ left, right, hz: (crossings * RATE) / size });
  }
  return slices;
}

const row = () => started.page.getByRole('button', { name: /WH-1000XM4/ }).first();

async function openCheck(): Promise<void> {
  const { page } = started;
  await row().click();
  await page.getByRole('button', { name: 'Check the sound' }).click();
  await expect(page.getByRole('heading', { name: 'Check the sound' })).toBeVisible();
}

test('plays tones left, right and on both sides', async () => {
  const { page } = started;
  await openCheck();
  await expect(page.getByText('Music, stereo (SBC)')).toBeVisible();
  const recording = await record();
  const belongsTo = {
    left: ({ right }: Slice) => right < 0.001,
    right: ({ left }: Slice) => left < 0.001,
    both: ({ left, right }: Slice) => left > 0.05 && right > 0.05,
  };
  const middle = (side: keyof typeof belongsTo) => {
    const pitches = recording
      .heard()
      .filter(belongsTo[side])
      .map(({ hz }) => hz);
    return pitches.sort((a, b) => a - b)[Math.floor(pitches.length / 2)] ?? 0;
  };
  // A busy computer plays a tone for longer than its 0.9 s, so the next one begins only after its end.
  await page.clock.install();
  await pauseClock(page);
  await page.getByRole('button', { name: 'Play the tones' }).click();
  for (const side of ['left', 'right', 'both'] as const) {
    await hearOut(recording, belongsTo[side]);
    await page.clock.runFor(TONE_MS);
  }
  await page.clock.resume();
  await expect(page.getByText('What did you hear?')).toBeVisible();
  await recording.end();
  expect(Math.abs(middle('left') - 440)).toBeLessThan(40);
  expect(Math.abs(middle('right') - 554)).toBeLessThan(40);
  expect(Math.abs(middle('both') - 659)).toBeLessThan(40);
  await page.getByRole('button', { name: 'Only left' }).click();
  await expect(page.getByRole('heading', { name: /one side/i })).toBeVisible();
});

test('shows the microphone’s level and ends call mode', async () => {
  const { page } = started;
  await openCheck();
  await page.getByRole('button', { name: 'Play the tones' }).click();
  await page.getByRole('button', { name: 'Left and right' }).click();
  // The recording lasts three seconds of the page's clock, so that a busy computer can't miss it.
  await page.clock.install();
  await pauseClock(page);
  await page.getByRole('button', { name: 'Try the microphone' }).click();
  const meter = page.getByRole('meter');
  const level = async (): Promise<number> => {
    await page.clock.runFor(CLOCK_STEP_MS);
    return (await meter.count()) === 0 ? 0 : meter.evaluate((element) => (element as unknown as { value: number }).value);
  };
  await expect.poll(level, { intervals: [CLOCK_STEP_MS] }).toBeGreaterThan(0.3);
  expect(lab.profile()).toBe('handsfree_head_unit');
  await page.clock.resume();
  await expect(page.getByText('Did you hear yourself?')).toBeVisible();
  expect(lab.profile()).toBe('a2dp_sink');
  expect(lab.pactl('list', 'short', 'source-outputs')).toBe('');
  await page.getByRole('button', { name: 'Yes' }).click();
  await expect(page.getByText('The microphone works.')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
});

test('ends call mode when the computer goes to sleep', async () => {
  const { page, app } = started;
  await openCheck();
  await page.getByRole('button', { name: 'Play the tones' }).click();
  await page.getByRole('button', { name: 'Left and right' }).click();
  await page.clock.install();
  // From now on the page can't end the check, as on a computer that sleeps.
  await pauseClock(page);
  await page.getByRole('button', { name: 'Try the microphone' }).click();
  await expect.poll(() => lab.profile()).toBe('handsfree_head_unit');
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect.poll(() => lab.profile()).toBe('a2dp_sink');
});

test('switches between calls and music by one click', async () => {
  const { page } = started;
  await openCheck();
  await page.getByRole('button', { name: 'Switch to call mode' }).click();
  await expect(page.getByText('Call mode: mono, phone quality')).toBeVisible();
  expect(lab.profile()).toBe('handsfree_head_unit');
  await page.keyboard.press('Escape');
  // The user chose it, so it isn't stuck.
  await expect(page.locator('.hero .state')).toContainText('because you switched to it');
  await page.locator('.joint[data-joint="bluetooth"]').getByRole('button', { name: 'Back to music' }).click();
  await expect(page.locator('.joint[data-joint="bluetooth"]')).toContainText('SBC, stereo');
  expect(lab.profile()).toBe('a2dp_sink');
});

test('draws the program that plays and ends a mute', async () => {
  const { page } = started;
  const player = spawn(
    'paplay',
    ['--raw', '--client-name=Jukebox', '--property=application.name=Jukebox', `--device=${SINK}`, '/dev/zero'],
    {
      env: lab.env,
      stdio: 'ignore',
    },
  );
  try {
    await row().click();
    const joint = (id: string) => page.locator(`.joint[data-joint="${id}"]`);
    await expect(joint('program')).toContainText('Jukebox');
    await expect(joint('computer')).toContainText('volume 100%');
    lab.pactl('set-sink-mute', SINK, '1');
    await expect(joint('computer')).toHaveAttribute('data-state', 'broken');
    await expect(joint('bluetooth')).toHaveAttribute('data-state', 'beyond');
    await expect(page.locator('.hero .state')).toHaveText('Connected, but muted on this computer.');
    await expect(page.locator('main .finding', { hasText: 'volume' })).toHaveCount(0);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Unmute' }).click();
    await expect(joint('computer')).toHaveAttribute('data-state', 'good');
    expect(lab.pactl('get-sink-mute', SINK)).toContain('no');
    expect(await page.evaluate('document.activeElement.tagName')).not.toBe('BODY');
  } finally {
    player.kill();
  }
});

test('plays a tone on the clicked side, not listing Earshot', async () => {
  const { page } = started;
  await row().click();
  const recording = await record();
  await page.clock.install();
  await pauseClock(page);
  await page.getByRole('button', { name: 'Play a tone on the right' }).click();
  await hearOut(recording, () => true);
  await page.clock.resume();
  await expect(page.getByText('Did you hear the tone on the right?')).toBeVisible();
  await recording.end();
  expect(recording.heard().filter(({ left }) => left > 0.001)).toEqual([]);
  await expect(page.locator('.joint[data-joint="program"]')).not.toContainText(/Chrom|Earshot/);
  await page.getByRole('button', { name: 'Yes' }).click();
  await expect(page.locator('.joint[data-joint="listener"]')).toContainText('heard on the right');
  await page.getByRole('button', { name: 'Play a tone on the left' }).click();
  await page.getByRole('button', { name: 'Yes' }).click();
  await expect(page.locator('.joint[data-joint="listener"]')).toContainText('heard left and right');
});

test('offers to unmute before a tone plays', async () => {
  const { page } = started;
  lab.pactl('set-sink-mute', SINK, '1');
  await row().click();
  await expect(page.locator('.joint[data-joint="computer"]')).toHaveAttribute('data-state', 'broken');
  await page.getByRole('button', { name: 'Play a tone on the left' }).click();
  await expect(page.locator('.tone-question')).toContainText('muted');
  await page.getByRole('button', { name: 'Check the sound' }).click();
  await page.locator('.sound-check').getByRole('button', { name: 'Unmute' }).click();
  await expect(page.locator('.sound-check .button:not(.plain)').first()).toHaveText('Play the tones');
});

test('reports muted headphones and a refused microphone', async () => {
  const { page } = started;
  await row().click();
  lab.pactl('set-sink-mute', SINK, '1');
  await expect(row()).toContainText('Muted');
  lab.pactl('set-sink-mute', SINK, '0');
  await expect(row()).toContainText('Sound goes here');
  await openCheck();
  await page.getByRole('button', { name: 'Play the tones' }).click();
  await page.getByRole('button', { name: 'Left and right' }).click();
  await page.evaluate(() => {
    const { mediaDevices } = navigator as unknown as { mediaDevices: { getUserMedia(): Promise<never> } };
    mediaDevices.getUserMedia = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: 'Try the microphone' }).click();
  await expect(page.getByText('doesn’t let Earshot use the microphone')).toBeVisible();
  await expect.poll(() => lab.profile()).toBe('a2dp_sink');
});

test('reports headphones that are lost while tones play', async () => {
  const { page } = started;
  await openCheck();
  // The tones last until the clock moves, because a busy computer needs longer than they do.
  await page.clock.install();
  await pauseClock(page);
  await page.getByRole('button', { name: 'Play the tones' }).click();
  await expect(page.locator('.sides [aria-current="step"]')).toContainText('Left');
  lab.pactl('set-card-profile', 'bluez_card.94_DB_56_10_20_30', 'off');
  const reports = async (): Promise<number> => {
    await page.clock.runFor(CLOCK_STEP_MS);
    return page.getByRole('alert').count();
  };
  await expect.poll(reports, { intervals: [CLOCK_STEP_MS] }).toBe(1);
  await page.clock.resume();
});
