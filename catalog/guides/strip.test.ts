import { expect, test } from 'vitest';
import { models } from '../models/index';
import { buildGuide } from './build';
import type { Situation } from './guide';
import { isWatched } from './strip';

const none: Situation = { computer: 'linux', state: null, pairedLeHalf: null, battery: null };

test.each([true, false])('watches each step from pairing mode on, pairs itself: %s', (acts) => {
  const unwatched = models.flatMap((model) => {
    const { steps } = buildGuide('pair', model, { ...none, acts });
    const first = steps.findIndex(({ check }) => check === 'pairing-mode');
    return first < 0 ? [] : steps.slice(first).filter((step) => !isWatched(step));
  });
  expect([...new Set(unwatched.map(({ id }) => id))]).toEqual(['connect']);
});
