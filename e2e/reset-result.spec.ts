import { expect, type Page, test } from '@playwright/test';
import { buildGuide } from '../catalog/guides/build';
import type { Step } from '../catalog/guides/guide';
import type { Model } from '../catalog/models/model';
import type { Snapshot } from '../contract/snapshot';
import { moveClock, withStoppedClock } from './clock';
import { FORWARD_BUTTON_NAME } from './forward-button';
import type { VirtualHeadset } from './lab/headset';
import { describeOnBluez, type LabFixture } from './lab/lab-test';
import { createModelHeadset, findModel } from './lab/model-headset';
import type { PressOutcome } from './lab/model-press';
import { selectHolds } from './lab/reset-holds';
import { leaveGuide } from './leave';
import { READY } from './rows';
import { scaleLimit } from './slowness';

type Procedure = 'reset' | 'initialize';

/** The long run carries out both procedures of each kind. */
const LONG = process.env.EARSHOT_LONG === '1';

/** Kinds of resets in the catalog, each with a model, and the effects of a short, the right and a long hold according to its file. */
const KINDS = [
  {
    kind: 'two buttons',
    id: 'wh-1000xm5',
    always: 'reset',
    reset: ['nothing', 'reset', 'factory-reset'],
    initialize: ['nothing', 'factory-reset', 'factory-reset'],
  },
  {
    kind: 'the case button',
    id: 'wf-1000xm5',
    always: 'initialize',
    reset: ['pairing-mode', 'reset', 'factory-reset'],
    initialize: ['pairing-mode', 'factory-reset', 'nothing'],
  },
  {
    kind: 'touch sensors in the case',
    id: 'wf-1000xm4',
    always: 'reset',
    reset: ['pairing-mode', 'reset', 'factory-reset'],
    initialize: ['pairing-mode', 'factory-reset', 'nothing'],
  },
] as const satisfies readonly ({ readonly kind: string; readonly id: string; readonly always: Procedure } & Record<
  Procedure,
  readonly PressOutcome[]
>)[];

/** Time of one move of the clock in a hold, in ms, because no other call waits for it. */
const HOLD_STEP_MS = 2_000;
/** Time after the latest release at which the timer ends without a click, in s. */
const OVERRUN_SECONDS = 3;

/** Names of the lights that a user reports, by what the headset shows. */
const LIGHTS: Readonly<Record<string, string>> = {
  'blue count': 'Flashed blue four times',
  'green count': 'Flashed green four times',
  'orange off': 'Went out',
};

describeOnBluez(
  (lab) => {
    for (const row of KINDS)
      for (const procedure of LONG ? (['reset', 'initialize'] as const) : ([row.always] as const))
        test(`judges each hold of ${row.kind}: ${procedure}`, async () => {
          const model = findModel(row.id);
          if (model === null) throw new Error(`${row.id} is not in the catalog`);
          const headset = await pair(lab, model);
          const judge = procedure === 'reset' ? judgeReset : judgeFactoryReset;
          for (const [index, { seconds, usbPower }] of selectHolds(model, procedure).entries()) {
            if (headset.keys.size === 0) await pairAgain(lab, headset);
            const outcome = await carryOut(lab, headset, model, procedure, seconds, usbPower);
            expect(outcome).toBe(row[procedure][index]);
            await judge(lab, headset, outcome);
          }
        });
  },
  { movesClock: true },
);

/** Pairs and connects a new headset of the model. */
async function pair(lab: LabFixture, model: Model): Promise<VirtualHeadset> {
  const { page } = lab.app;
  const headset = lab.laptop.radio.add(createModelHeadset(model.id));
  headset.enterPairing();
  await lab.desktop.waitFor(headset.address, { Name: headset.name });
  await page.getByRole('navigation').getByRole('button', { name: READY }).click();
  await page.getByRole('button', { name: 'Pair and connect now', exact: true }).click();
  await expect(page.getByText('Paired and connected.')).toBeVisible();
  return headset;
}

/** Pairs a headset that has erased its pairings, as the desktop's settings do. */
async function pairAgain({ desktop, app: { page } }: LabFixture, headset: VirtualHeadset): Promise<void> {
  headset.enterPairing();
  await desktop.remove(headset.address);
  await desktop.waitFor(headset.address, { Paired: false });
  await desktop.pairAndConnect(headset.address);
  await expect(page.locator('.row[data-state="connected"]')).toBeVisible();
}

/** Opens the guide, follows it to its press, holds for this number of seconds of the app's clock, and continues to the next step. */
async function carryOut(
  lab: LabFixture,
  headset: VirtualHeadset,
  model: Model,
  procedure: Procedure,
  seconds: number,
  usbPower: boolean,
): Promise<PressOutcome> {
  const { page } = lab.app;
  // The connection after an earlier hold ended its pairing mode.
  headset.leavePairing();
  const { steps } = buildGuide(procedure, model, { computer: 'linux', state: 'connected', pairedLeHalf: null, battery: null });
  await page.getByRole('tab', { name: 'Reset', exact: true }).click();
  await page
    .locator('.ladder .card')
    .nth(procedure === 'reset' ? 2 : 3)
    .click();
  const consent = page.getByRole('button', { name: procedure === 'reset' ? 'Show me the reset' : 'Show me how to erase them' });
  if (steps.some(({ erases }) => erases)) await consent.click();
  await expect(page.locator('.step-text')).toBeVisible();
  // Only the hold takes time: a slow click would make a short hold long enough, or meet a step after the one that was detected.
  const outcome = await withStoppedClock(lab.app, () => carryOutSteps(lab, headset, steps, seconds, usbPower));
  headset.usbPower = false;
  await page.getByRole('button', { name: FORWARD_BUTTON_NAME }).click();
  return outcome;
}

/** Follows the steps to the press and holds. */
async function carryOutSteps(
  lab: LabFixture,
  headset: VirtualHeadset,
  steps: readonly Step[],
  seconds: number,
  usbPower: boolean,
): Promise<PressOutcome> {
  const { page } = lab.app;
  for (const step of steps) {
    await expect(page.locator('.step-text')).toBeVisible();
    prepare(headset, step);
    if (step.press.length === 0) {
      await page.getByRole('button', { name: FORWARD_BUTTON_NAME }).click();
      continue;
    }
    headset.usbPower = usbPower;
    const { endSeconds, holdSeconds } = step;
    if (endSeconds !== null) {
      await page.getByRole('button', { name: 'Start timer' }).click();
      await moveClock(lab.app, seconds * 1_000, HOLD_STEP_MS);
    }
    // Without the cable, these headphones begin from off, because on USB power they can't be used.
    if (step.resets === 'reset' && step.press.length > 1 && !usbPower) headset.powerOff();
    const outcome = headset.hold(step.press, seconds);
    if (endSeconds !== null) await endTimer(lab, seconds - endSeconds);
    if (holdSeconds !== null && seconds < holdSeconds)
      await expect(page.locator('.detection')).toContainText(/That was \d+ seconds?\. Hold it longer\./);
    return outcome;
  }
  throw new Error(`the guide of ${headset.name} has no press`);
}

/** Ends the timer of a hold that was longer than its limit by this number of seconds. It ends without a click if the user does not stop it. */
async function endTimer({ app }: LabFixture, excess: number): Promise<void> {
  const stop = app.page.getByRole('button', { name: 'Stop', exact: true });
  if (excess < OVERRUN_SECONDS) return stop.click();
  await moveClock(app, 1_000);
  await expect(stop).toBeHidden();
}

function prepare(headset: VirtualHeadset, { id }: Step): void {
  if (id === 'off') headset.powerOff();
  if (id === 'in-case') headset.inCase = true;
}

/** Brings a headset back to the computer after a press, as its owner does. */
async function bringBack({ app: { page } }: LabFixture, headset: VirtualHeadset, outcome: PressOutcome): Promise<void> {
  headset.inCase = false;
  if (outcome === 'factory-reset') headset.enterPairing();
  if (outcome === 'pairing-mode' || outcome === 'factory-reset') {
    await page.getByRole('button', { name: 'Connect and check' }).click();
    return;
  }
  // Earbuds out of the case, and headphones that are turned on, connect automatically.
  headset.powerOff();
  await expect(page.locator('.row[data-state="connected"]')).toBeHidden();
  headset.powerOn();
  await headset.reconnect();
}

/** Checks what the end of the guide reports about a reset. */
async function judgeReset(lab: LabFixture, headset: VirtualHeadset, outcome: PressOutcome): Promise<void> {
  const { page } = lab.app;
  const result = page.getByRole('region', { name: 'What did the reset do?' });
  const forward = page.getByRole('button', { name: FORWARD_BUTTON_NAME });
  while (!(await result.isVisible())) {
    await expect(result.or(forward).first()).toBeVisible();
    // A detected step can take the button away before the click.
    if (await forward.isVisible()) await forward.click({ timeout: scaleLimit(1_000) }).catch(() => undefined);
  }
  const light = describeLight(headset);
  await bringBack(lab, headset, outcome);
  if (outcome === 'factory-reset') {
    await expect(result).toContainText('No, they refuse it (detected by this computer)');
    await expect(result).toContainText('This reset erased the pairings.');
  } else {
    await expect(result).toContainText('Yes, they connect (detected by this computer)');
    await expect(result).toContainText('Only the light shows whether they were reset.');
  }
  await page.getByRole('button', { name: outcome === 'reset' ? (light ?? 'Flashed blue four times') : 'No light seen' }).click();
  if (outcome === 'reset') {
    await expect(result).toContainText('It worked.');
    await page.getByText('Share with the project', { exact: true }).click();
    await expect(page.locator('.copy-sheet pre')).toContainText('result: worked\npairing: works\nseen: pairing');
  } else await expect(result).not.toContainText('It worked.');
  const record = { outcome: 'reset', result: { oldPairing: { value: outcome === 'factory-reset' ? 'refused' : 'works' } } };
  await expect.poll(() => learned(page)).toMatchObject([record]);
  await page.getByRole('button', { name: 'Done' }).click();
  if (outcome !== 'factory-reset') return;
  // From now on, the guide requests the consent.
  await page.getByRole('tab', { name: 'Reset', exact: true }).click();
  await page.locator('.ladder .card').nth(2).click();
  await expect(page.locator('.erase-warning')).toBeVisible();
  await leaveGuide(page);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await expect(page.locator('.learned li')).toContainText('Erased the pairings here on');
}

/** Checks what the guide for a factory reset reports before it removes the pairing. */
async function judgeFactoryReset(lab: LabFixture, headset: VirtualHeadset, outcome: PressOutcome): Promise<void> {
  const { page } = lab.app;
  await expect(page.locator('.step-text')).toContainText('Remove the headphones');
  await bringBack(lab, headset, outcome);
  const frame = page.locator('.frame');
  const worked = outcome === 'factory-reset';
  await expect(frame).toContainText(worked ? 'Erased: Earshot detected it.' : 'so nothing was erased');
  await expect(frame).not.toContainText(worked ? 'so nothing was erased' : 'Earshot detected it');
  const record = { outcome: 'factory-reset', result: { oldPairing: { value: worked ? 'refused' : 'works', witness: 'computer' } } };
  await expect.poll(() => learned(page)).toMatchObject([record]);
  await leaveGuide(page);
}

/** Returns the name of the light after the last hold; null if the model's file has none. */
function describeLight({ light }: VirtualHeadset): string | null {
  return light === null ? null : (LIGHTS[`${light.color} ${light.pattern}`] ?? null);
}

/** Returns the stored results. */
async function learned(page: Page): Promise<Snapshot['learned']> {
  const { result: snapshot } = (await page.evaluate("window.earshot.send({ type: 'get-snapshot' })")) as { result: Snapshot };
  return snapshot.learned;
}
