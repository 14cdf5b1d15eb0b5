import { EventEmitter } from 'node:events';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pickLanguage } from '../../catalog/messages/languages';
import { loadMessages } from '../../catalog/messages/load';
import { say } from '../../catalog/messages/message';
import { translator } from '../../catalog/messages/translator';
import { DEFAULT_PREFERENCES } from '../../catalog/preferences';
import { SessionBonds } from '../app/bond-memory';
import { Earshot } from '../app/earshot';
import { type PreferencesSource, type ProblemReportFile, SessionMemory } from '../app/memory';
import { choosePlatform, PLATFORM } from '../platform';
import { LOG_FILE, openLog } from '../shell/log';
import { findLocale, findLogFolder } from './environment';
import { createNodeHost } from './node-host';
import type { Format } from './rows';
import { createListView } from './screen';

// Shows the list in a terminal, on plain Node: the core without a window. It reads no settings and stores nothing but its log.
/** Shortest time between two drawings, in ms: packets arrive many times a second. */
const REDRAW_MS = 250;

const user = { platform: PLATFORM, env: process.env, home: homedir(), locale: Intl.DateTimeFormat().resolvedOptions().locale };
const language = pickLanguage([findLocale(user)]);
const translate = translator(language);
const format: Format = (message) => translate(typeof message === 'string' ? say(message) : message);
const logs = findLogFolder(user);
const log = openLog(logs, 'file only');

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe ended, for example `head`.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

try {
  await Promise.all([loadMessages(language, 'first'), loadMessages(language, 'terminal')]);
  await run();
} catch (error) {
  fail(error);
}

async function run(): Promise<void> {
  const demo = process.argv.includes('--demo');
  const platform = await choosePlatform(demo, createNodeHost(import.meta.dirname));
  const file: ProblemReportFile = Object.assign(new EventEmitter<{ problem: [] }>(), { problem: null, acknowledge: () => undefined });
  const preferences: PreferencesSource = Object.assign(new EventEmitter<{ changed: [after: never, before: never] }>(), {
    current: DEFAULT_PREFERENCES,
  });
  const earshot = new Earshot({
    ...platform,
    mode: demo ? 'demo' : 'live',
    memory: new SessionMemory(file),
    // The terminal pairs nothing, so it has no bonds to store.
    bonds: new SessionBonds(),
    preferences,
    now: () => performance.now(),
    wall: Date.now,
    log,
  });
  const view = createListView(process.stdout, format);
  const draw = (): void => view.show(earshot.snapshot);
  const timer = setInterval(draw, REDRAW_MS);
  process.stdout.on('resize', draw);
  const end = (): void => {
    clearInterval(timer);
    void earshot.close().finally(() => {
      platform.close();
      process.exit(0);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
  earshot.setVisible(true);
  earshot.start();
}

function fail(error: unknown): void {
  log.error('the list in the terminal ended', error);
  process.stderr.write(`${format(say('terminal.failed', { path: join(logs, LOG_FILE) }))}\n`);
  process.exit(1);
}
