import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkClock } from './guest-clock';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Checks a guest's clock of this speed. Each request and each response takes this time in ms. */
function check(speed: number, ...delays: readonly (readonly [request: number, response: number])[]): Promise<string> {
  const left = [...delays];
  const checked = checkClock(async () => {
    const [request, response] = left.shift() ?? [0, 0];
    await pass(request);
    const uptime = (performance.now() * speed) / 1_000;
    await pass(response);
    return `${uptime.toFixed(2)} 0.00`;
  }).then(
    () => 'right',
    () => 'wrong',
  );
  return vi.runAllTimersAsync().then(() => checked);
}

test.each([
  ['at once', []],
  ['late the first time', [[0, 900]]],
  [
    'late the second time',
    [
      [0, 0],
      [700, 0],
    ],
  ],
] as const)('accepts a right clock that responds %s', async (_, delays) => {
  expect(await check(1, ...delays)).toBe('right');
});

test.each([3, 1 / 3])('rejects a clock of speed %f behind slow responses', async (speed) => {
  expect(await check(speed, [0, 900], [400, 400])).toBe('wrong');
});
