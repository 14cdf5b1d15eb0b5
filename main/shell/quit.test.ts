import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { Quit } from './quit';

/** Electron's way to quit: asks `before-quit`, and ends when nobody prevents it. */
class FakeApp extends EventEmitter {
  ended = false;
  quit(): void {
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) this.ended = true;
  }
}

function fixture(flush: () => Promise<void> = async () => undefined) {
  const app = new FakeApp();
  return { app, quit: new Quit(app as unknown as ConstructorParameters<typeof Quit>[0], flush) };
}

test('the program ends only after everything is written', async () => {
  let written = (): void => undefined;
  const { app, quit } = fixture(() => new Promise((resolve) => (written = resolve)));
  app.quit();
  expect({ ended: app.ended, quitting: quit.isQuitting }).toEqual({ ended: false, quitting: true });
  // Again while it is being written: once is enough.
  app.quit();
  written();
  await new Promise((resolve) => setImmediate(resolve));
  expect(app.ended).toBe(true);
});

test('a new version closes the windows first; when it fails, everything is as before', () => {
  const { quit } = fixture();
  quit.leave();
  expect(quit.isQuitting).toBe(true);
  quit.stay();
  expect(quit.isQuitting).toBe(false);
});

test('what is on its way out does not stay', () => {
  const { app, quit } = fixture(() => new Promise(() => undefined));
  app.quit();
  quit.stay();
  expect(quit.isQuitting).toBe(true);
});
