import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { KEYBOARD } from '../catalog/identify/testing/report-descriptors';
import { HidHeadset, type HidHeadsetOptions, KEY_A } from './lab/hid-headset';
import { describeOnBluez, type LabFixture, UNGUARDED } from './lab/lab-test';
import type { Laptop } from './lab/laptop';
import { type LaunchedApp, launch } from './launch';
import { READY } from './rows';
import { scaleLimit } from './slowness';

// Devices that pretend to be headphones and can type, on the real BlueZ and kernel. Each journey has a control without the guards that it
// meets. There the keys arrive, which proves that the guards stop them otherwise. The long run has all controls, because some need a
// separate build.

/** Time in ms for which an impostor keeps trying after Earshot has removed its bond. */
const STUBBORN_MS = scaleLimit(3_000);
/** Time in ms that an impostor takes for each response to a service search, while it types already. */
const SLOW_SEARCH_MS = 400;
const SLOWER_SEARCH_MS = 2_500;
const PRESSES = 10;
/** Time after which an impostor tries again to open its HID, in ms. */
const AGAIN_MS = 5_000;
/** Guards that select BR/EDR for a pairing. Without them a device with both radios is paired over LE. */
const BEARER_GUARDS = ['pairing: over BR/EDR', 'pairing: not over LE alone'];
const IMPOSTOR = '66:66:66:66:66:66';
/** HID over GATT on the classic link, which needs only the bond. */
const OVER_CLASSIC: HidHeadsetOptions = { hidOverGatt: KEYBOARD, advertises: false };
/** Device with both radios that adds HID after the pairing, and whose LE packets are the last that the computer receives. */
const DUAL_MODE: HidHeadsetOptions = { dualMode: true, inquiries: 1 };
const LONG = process.env.EARSHOT_LONG === '1';
const DIFFERS = { differs: 'BlueZ has changed over which radio it pairs and how it connects input devices' };

/** Journey with an impostor, and the attack that it repeats while Earshot pairs or afterward. */
interface Journey {
  readonly name: string;
  readonly options: HidHeadsetOptions;
  /** True if the click waits until the last received packet is an LE one. */
  readonly afterLe?: boolean;
  readonly begins: 'while pairing' | 'after pairing';
  attack(impostor: HidHeadset): Promise<void>;
}

const LATE: Journey = {
  name: 'opens HID over classic GATT after the pairing',
  options: OVER_CLASSIC,
  begins: 'after pairing',
  attack: (impostor) => impostor.openAtt(),
};
const EARLY: Journey = {
  name: 'types while its services are read',
  options: { ...OVER_CLASSIC, searchDelayMs: SLOW_SEARCH_MS },
  begins: 'while pairing',
  attack: (impostor) => impostor.openAtt(),
};
const EARLIER: Journey = { ...EARLY, name: 'delays its services for long', options: { ...OVER_CLASSIC, searchDelayMs: SLOWER_SEARCH_MS } };
const ADDED: Journey = {
  name: 'adds HID over GATT on LE after the pairing',
  options: DUAL_MODE,
  afterLe: true,
  begins: 'after pairing',
  attack: async (impostor) => {
    if (impostor.gatt.reportHandle === null) impostor.addHid(KEYBOARD);
    // Paired over BR/EDR, it has no link of LE to use.
    if (impostor.leLink === null) await impostor.openAtt();
  },
};
const CLASSIC: Journey = {
  name: 'opens classic HID as soon as it is paired',
  options: { hid: KEYBOARD, advertises: false },
  begins: 'while pairing',
  attack: (impostor) => impostor.openHid(),
};

describeOnBluez(
  (lab) => {
    for (const journey of [LATE, ADDED]) journeyTest(lab, journey);
  },
  { ...DIFFERS, followsInputs: true },
);

describeOnBluez(
  (lab) => {
    for (const journey of [EARLY, CLASSIC, ...(LONG ? [EARLIER] : [])]) journeyTest(lab, journey);
  },
  { followsInputs: true },
);

describeOnBluez(
  (lab) => {
    for (const journey of [LATE, EARLY, ...(LONG ? [EARLIER, CLASSIC] : [])]) {
      test(`lets an impostor type without the guard: ${journey.name}`, async () => {
        const impostor = await attackByClick(lab, journey);
        await expectTyping(lab.laptop, impostor, () => journey.attack(impostor));
      });
    }
  },
  { followsInputs: true, guarded: false },
);

if (LONG)
  describeOnBluez(
    (lab) => {
      test(`lets an impostor type without the guards: ${ADDED.name}`, async () => {
        const impostor = await attackByClick(lab, ADDED);
        await expectTyping(lab.laptop, impostor, () => ADDED.attack(impostor));
      });
    },
    { ...DIFFERS, followsInputs: true, guarded: false, without: BEARER_GUARDS },
  );

describeOnBluez(
  (lab) => {
    test('undoes a bond at the next start after a crash', async () => {
      await endWhilePairing(lab, crash, {}, async (impostor, again) => {
        const app = await again();
        try {
          await impostor.openAtt().catch(() => undefined); // The bond has been removed already.
          await expectUndone(lab, impostor, () => impostor.openAtt());
        } finally {
          await app.close();
        }
      });
    });

    // BlueZ deletes the key of a pairing that is canceled, even after it has succeeded. So nothing can connect after that.
    test('leaves no keyboard if it was quit while pairing', async () => {
      await endWhilePairing(
        lab,
        (app) => app.close(),
        {},
        async (impostor, again) => {
          const app = await again();
          try {
            const end = Date.now() + STUBBORN_MS;
            while (Date.now() < end) {
              await impostor.openAtt().catch(() => sleep(100)); // The impostor has no link because it has no key.
              await impostor.type(PRESSES);
            }
            // The impostor's last attempt may still be in progress.
            await expect.poll(() => lab.laptop.inputs.devices).toEqual([]);
            expect((await lab.desktop.device(impostor.address))?.Trusted ?? false).toBe(false);
          } finally {
            await app.close();
          }
        },
      );
    });

    if (LONG)
      test('lets an impostor type after a crash without the guard', async () => {
        await endWhilePairing(lab, crash, UNGUARDED, async (impostor, again) => {
          const app = await again();
          try {
            await impostor.openAtt();
            await expectTyping(lab.laptop, impostor, () => impostor.openAtt());
          } finally {
            await app.close();
          }
        });
      });
  },
  { followsInputs: true, launches: false },
);

function journeyTest(lab: LabFixture, journey: Journey): void {
  test(`leaves no keyboard if an impostor ${journey.name}`, async () => {
    const impostor = await attackByClick(lab, journey);
    await expectUndone(lab, impostor, () => journey.attack(impostor));
  });
}

/** Clicks on Pair, lets the impostor attack, and waits until Earshot's action has ended. */
async function attackByClick(lab: LabFixture, { options, afterLe, begins, attack }: Journey): Promise<HidHeadset> {
  const impostor = await pairByClick(lab, options, afterLe);
  const ended = expect(lab.app.page.locator('.outcome')).toBeVisible({ timeout: scaleLimit(90_000) });
  if (begins === 'after pairing') await ended;
  // The link is encrypted as soon as it is paired. Earshot may end it at any time.
  else
    await Promise.race([
      ended,
      expect.poll(() => impostor.link?.stack.encrypted ?? false, { timeout: scaleLimit(60_000), intervals: [5] }).toBe(true),
    ]);
  void typeOn(impostor);
  await attack(impostor).catch(() => undefined);
  await ended;
  return impostor;
}

/**
 * Makes an impostor type over its open HID channels until the test turns it off. It stops at a limit, too, because a failed test doesn't do
 * that.
 */
async function typeOn(impostor: HidHeadset): Promise<void> {
  const end = Date.now() + scaleLimit(120_000);
  while (impostor.powered && Date.now() < end) await impostor.type(1);
}

/** Adds an impostor in pairing mode and clicks on Pair. */
async function pairByClick(lab: LabFixture, options: HidHeadsetOptions, afterLe = false): Promise<HidHeadset> {
  const { page } = lab.app;
  const impostor = lab.laptop.radio.add(new HidHeadset({ address: IMPOSTOR, ...options }));
  impostor.enterPairing();
  await lab.desktop.waitFor(impostor.address, { Name: impostor.name });
  await page.getByRole('navigation').getByRole('button', { name: READY }).click();
  const pair = page.getByRole('button', { name: 'Pair and connect now', exact: true });
  await expect(pair).toBeVisible();
  if (afterLe) {
    await expect.poll(() => lab.laptop.radio.scanning, { timeout: scaleLimit(30_000) }).toBe(true);
    await sleep(scaleLimit(1_000));
  }
  await pair.click();
  return impostor;
}

/** Starts Earshot and ends it after the pairing, before the services are known. Then calls a function that starts it again. */
async function endWhilePairing(
  lab: LabFixture,
  end: (app: LaunchedApp) => Promise<void>,
  variables: Readonly<Record<string, string>>,
  goOn: (impostor: HidHeadset, again: () => Promise<LaunchedApp>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-impostor-'));
  const start = () => launch({ env: { ...lab.laptop.environment, ...variables }, folder, faultsExpected: true });
  try {
    const app = await start();
    const impostor = await pairByClick(
      { laptop: lab.laptop, desktop: lab.desktop, app },
      // The test sees the pairing and ends the app within this delay.
      { ...OVER_CLASSIC, searchDelayMs: scaleLimit(SLOW_SEARCH_MS) },
    );
    await lab.desktop.waitFor(impostor.address, { Paired: true });
    await end(app);
    await goOn(impostor, start);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Kills the app, so that it can't clean up. */
async function crash({ app }: LaunchedApp): Promise<void> {
  const child = app.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** Expects that the keys of an impostor arrive in the guest, possibly after several attempts. */
async function expectTyping(laptop: Laptop, impostor: HidHeadset, tryAgain: () => Promise<void>): Promise<void> {
  let tried = Date.now();
  const hasNode = async () => {
    const found = laptop.inputs.devices.some(({ nodes }) => nodes.length > 0);
    // A second channel could disturb the first one, so the kernel has time to make the device.
    if (!found && Date.now() - tried > scaleLimit(AGAIN_MS)) {
      await tryAgain().catch(() => undefined); // BlueZ may reject the connection.
      tried = Date.now();
    }
    return found;
  };
  await expect.poll(hasNode, { timeout: scaleLimit(40_000) }).toBe(true);
  await expect
    .poll(async () => {
      await impostor.type(PRESSES);
      return (await readPressTimes(laptop)).length;
    })
    .toBeGreaterThan(0);
  impostor.powerOff();
}

/** Expects that an impostor has no bond, trust or input device at the end, although it tries again and types. */
async function expectUndone(lab: LabFixture, impostor: HidHeadset, tryAgain: () => Promise<void>): Promise<void> {
  const read = async () => {
    const device = await lab.desktop.device(impostor.address);
    return { paired: device?.Paired === true, trusted: device?.Trusted === true, inputs: lab.laptop.inputs.devices.length };
  };
  const undone = { paired: false, trusted: false, inputs: 0 };
  await expect.poll(read, { timeout: scaleLimit(20_000) }).toEqual(undone);
  const end = Date.now() + STUBBORN_MS;
  while (Date.now() < end) {
    await tryAgain().catch(() => undefined); // The impostor has no link because it has no bond.
    await impostor.type(PRESSES);
  }
  expect(await read()).toEqual(undone);
  impostor.powerOff();
  const times = await readPressTimes(lab.laptop);
  const typed = Math.round((times.at(-1) ?? 0) - (times[0] ?? 0));
  const lived = lab.laptop.inputs.lifetimes.map((ms) => `${ms} ms`).join(', ');
  process.stdout.write(`input devices existed for ${lived || 'no time'}, ${times.length} presses in ${typed} ms\n`);
}

/** Returns the times of the presses of the impostor's key, by the guest's clock in ms. */
async function readPressTimes(laptop: Laptop): Promise<number[]> {
  return (await laptop.readPresses()).filter(({ code }) => code === KEY_A).map(({ at }) => at);
}
