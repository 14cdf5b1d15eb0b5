import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UtilityProcessHandle } from '../../main/own-process';
import { createNodeHost } from '../../main/terminal/node-host';
import type { StandInApp } from './app';
import { StandInUtility } from './utility';

/** Requests to the script under test: `echo` is returned, `end` exits with a code, `die` ends by a signal. */
type Request = { readonly echo: unknown } | { readonly end: number } | { readonly die: NodeJS.Signals };
interface Response {
  readonly echo: unknown;
}

const SCRIPT = `
import { getParentPort } from './parent-port.js';
const port = getParentPort();
port.on('message', ({ data }) => {
  if ('end' in data) process.exit(data.end);
  if ('die' in data) process.kill(process.pid, data.die);
  port.postMessage({ echo: data.echo });
});
`;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-process-'));
  const port = join(import.meta.dirname, '../../main/parent-port.ts');
  writeFileSync(join(folder, 'parent-port.js'), (await transformWithOxc(readFileSync(port, 'utf8'), port)).code);
  writeFileSync(join(folder, 'echo.js'), SCRIPT);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The stand-in's `utilityProcess` is used here, because Electron's own exists only in Electron's main process.
const app = { isReady: () => true, emit: () => true } as unknown as StandInApp;
const IMPLEMENTATIONS: readonly [string, () => UtilityProcessHandle<Request, Response>][] = [
  ['plain Node', () => createNodeHost(folder).fork<Request, Response>('echo', 'test')],
  [
    'the stand-in for Electron',
    () => {
      const utility = new StandInUtility(app, join(folder, 'echo.js'), [], import.meta.dirname, { stdio: 'ignore' });
      return utility as UtilityProcessHandle<Request, Response>;
    },
  ],
];

describe.each(IMPLEMENTATIONS)('a process of our own in %s', (_, fork) => {
  /** Waits for the next message. */
  function receive(child: UtilityProcessHandle<Request, Response>): Promise<Response> {
    return new Promise((resolve) => child.on('message', resolve));
  }
  function exitOf(child: UtilityProcessHandle<Request, Response>): Promise<number> {
    return new Promise((resolve) => child.once('exit', resolve));
  }

  test('returns texts, numbers, null, lists and bytes unchanged', async () => {
    const child = fork();
    const value = { text: 'ヘッドホン', number: 1.5, nothing: null, list: [true, 'a'] };
    const first = receive(child);
    child.postMessage({ echo: { ...value, bytes: new Uint8Array([1, 2, 255]) } });
    const { bytes, ...rest } = (await first).echo as typeof value & { bytes: Uint8Array };
    expect(rest).toEqual(value);
    expect([...bytes]).toEqual([1, 2, 255]);
    const exited = exitOf(child);
    child.kill();
    await exited;
  });

  test('reports the code with which it exits', async () => {
    const child = fork();
    const exited = exitOf(child);
    child.postMessage({ end: 7 });
    expect(await exited).toBe(7);
  });

  test('reports a crash as an exit with an error', async () => {
    const child = fork();
    const exited = exitOf(child);
    child.postMessage({ die: 'SIGSEGV' });
    expect(await exited).not.toBe(0);
  });

  test('ignores messages after its end', async () => {
    const child = fork();
    const exited = exitOf(child);
    child.postMessage({ end: 0 });
    await exited;
    expect(() => child.postMessage({ echo: 1 })).not.toThrow();
    expect(child.kill()).toBe(false);
  });
});
