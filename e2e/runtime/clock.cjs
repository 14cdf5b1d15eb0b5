// Loaded into the main process before the app (-r). Its clock and its timers then run with the real time, and a test can move
// both forward: global `moveClock(ms)`. Only tests that request it load it. See e2e/launch.ts.
const { install } = require('@sinonjs/fake-timers');

/** Interval at which the app's clock follows the real time, in ms. */
const TICK_MS = 5;

const now = performance.now.bind(performance);
const every = setInterval;
const clock = install({
  now: Date.now(),
  toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  ignoreMissingTimers: true,
});
let passed = now();
let moving = false;
every(() => {
  // While a test moves the clock, the real time waits, because two moves at once would mix the order of the timers.
  if (moving) return;
  const time = now();
  clock.tick(time - passed);
  passed = time;
}, TICK_MS).unref();

globalThis.moveClock = async (milliseconds) => {
  moving = true;
  try {
    await clock.tickAsync(milliseconds);
  } finally {
    moving = false;
  }
};
