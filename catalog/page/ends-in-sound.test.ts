import { expect, test } from 'vitest';
import { ACTION_KINDS, type ActionKind } from '../actions/action';
import { buildGuide } from '../guides/build';
import type { Situation } from '../guides/guide';
import { advanceGuide, beginGuide, moveStep } from '../guides/progress';
import { offersAction } from '../guides/summary';
import { findModel } from '../models/index';
import { createHeadphones } from '../testing/headphones';
import { selectPageActions } from './page-actions';

const MAC: readonly ActionKind[] = ['connect', 'disconnect', 'reconnect', 'remove', 'use-for-sound'];

test.each([
  ['Linux', 'linux', true, ACTION_KINDS],
  ['Windows', 'windows', true, ACTION_KINDS],
  ['Windows, paired in its settings', 'windows', false, ACTION_KINDS],
  ['macOS, paired in its settings', 'macos', false, MAC],
] as const)('leads from pairing mode to sound on %s', (_system, computer, acts, possible) => {
  const model = findModel('wh-1000xm4');
  if (model === null) throw new Error('the model is missing');
  const situation: Situation = { computer, state: null, pairedLeHalf: null, battery: null, acts };
  const guide = buildGuide('pair', model, situation);
  const first = guide.steps.findIndex(({ check }) => check === 'pairing-mode');
  const opened = moveStep(guide, beginGuide(guide, createHeadphones('nearby')), first);
  const inMode = advanceGuide(guide, opened, createHeadphones('pairing-mode'));
  const paired = createHeadphones('paired-nearby', { newPairing: true });
  const after = advanceGuide(guide, inMode, paired);
  const step = guide.steps[after.current];
  // The pairing is done but the sound is missing, so the step offers to connect.
  expect([step?.check, step !== undefined && offersAction(step)]).toEqual(['connected', true]);
  expect(selectPageActions(paired, model, possible).best).toMatchObject({ action: 'connect' });
  const connected = createHeadphones('connected', { output: false });
  const end = advanceGuide(guide, after, connected);
  expect(end.seen).toContain(guide.steps.at(-1)?.id);
  // Sound that goes elsewhere is one click away.
  expect(selectPageActions(connected, model, possible).best).toMatchObject({ action: 'use-for-sound' });
});
