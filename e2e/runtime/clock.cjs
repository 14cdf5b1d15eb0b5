// Loaded into the main process before the app (-r). Its clock and its timers then run with the real time, and a test can move
// both forward: global `moveClock(ms)`, or stop them until then: global `stopClock(stopped)`. Only tests that request it load it, and those
// of the demo on a slow computer. See e2e/launch.ts.
const { install } = require('@sinonjs/fake-timers');

/** Interval at which the app's clock follows the real time, in ms. */
const TICK_MS = 5;
/** Real time in which the app's clock moves by one ms, in ms. */
const SLOWNESS = Number(process.env.EARSHOT_CLOCK_SLOWNESS ?? 1);

const now = performance.now.bind(performance);
const every = setInterval;
const clock = install({
  now: Date.now(),
  toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  ignoreMissingTimers: true,
});
let passed = now();
let moving = false;
let stopped = false;
every(() => {
  // While a test moves the clock, the real time waits, because two moves at once would mix the order of the timers.
  if (moving) return;
  const time = now();
  if (!stopped) clock.tick((time - passed) / SLOWNESS);
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

globalThis.stopClock = (isStopped) => {
  stopped = isStopped;
  passed = now();
};
