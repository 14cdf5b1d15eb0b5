import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { QuitController } from './quit';

/** Quits as Electron does: it emits `before-quit` and ends if no listener prevents it. */
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
  return { app, quit: new QuitController(app as unknown as ConstructorParameters<typeof QuitController>[0], flush) };
}

test('ends the program only after every write', async () => {
  let written = (): void => undefined;
  let writes = 0;
  const { app, quit } = fixture(() => {
    writes += 1;
    return new Promise((resolve) => (written = resolve));
  });
  app.quit();
  expect({ ended: app.ended, quitting: quit.isQuitting }).toEqual({ ended: false, quitting: true });
  // Neither a second quit during the write nor a new version may write again.
  app.quit();
  quit.leave();
  app.quit();
  written();
  await new Promise((resolve) => setImmediate(resolve));
  expect({ ended: app.ended, writes }).toEqual({ ended: true, writes: 1 });
});

test('restores everything if a new version fails', () => {
  const { quit } = fixture();
  quit.leave();
  expect(quit.isQuitting).toBe(true);
  quit.stay();
  expect(quit.isQuitting).toBe(false);
});

test('quits even with a pending prevention', () => {
  const { app, quit } = fixture(() => new Promise(() => undefined));
  app.quit();
  quit.stay();
  expect(quit.isQuitting).toBe(true);
});
