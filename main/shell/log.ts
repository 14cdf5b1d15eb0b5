import { createRequire } from 'node:module';
import { join } from 'node:path';
import type electronLog from 'electron-log/node';
import { redact, truncateLine } from './redact';

/** Name of the log's file. */
export const LOG_FILE = 'earshot.log';
/** Maximum size of the log file, in bytes. Then it is rotated, and one older file is kept. */
export const MAX_LOG_BYTES = 1_000_000;

/** Maximum number of characters of an event that are searched for addresses and names. */
const MAX_SEARCHED = 4_000;
/** Maximum number of characters in any spelling of an address. */
const MAX_ADDRESS_CHARACTERS = 64;

/** Destinations of log lines: a rotating file and the terminal. Every entry is masked and becomes a single line first. */
export interface Log {
  info(text: string): void;
  warn(text: string, error?: unknown): void;
  error(text: string, error?: unknown): void;
}

/**
 * Opens the log below the given folder.
 * @param where destinations of lines. A list that is drawn in the terminal leaves no room for lines there.
 */
export function openLog(folder: string, where: 'file and terminal' | 'file only' = 'file and terminal'): Log {
  let loaded: typeof electronLog | null = null;
  // Most runs log nothing, and the package takes 1.5 MB of memory.
  const load = (): typeof electronLog => {
    loaded ??= createRequire(import.meta.url)('electron-log/node') as typeof electronLog;
    loaded.transports.file.resolvePathFn = () => join(folder, LOG_FILE);
    loaded.transports.file.maxSize = MAX_LOG_BYTES;
    loaded.transports.console.level = where === 'file only' || process.env.EARSHOT_QUIET ? false : 'info';
    return loaded;
  };
  return {
    info: (text) => load().info(formatLine(text, undefined)),
    warn: (text, error) => load().warn(formatLine(text, error)),
    error: (text, error) => load().error(formatLine(text, error)),
  };
}

/** Formats one line of the log: the event, and the error with its stack if there is one. */
export function formatLine(text: string, error: unknown): string {
  const whole = error === undefined ? text : `${text}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  // The text is truncated before the search, because a stranger's data can be megabytes long.
  const searched = redact(whole.slice(0, MAX_SEARCHED));
  // An address that was cut in half is not detected, so the end is removed, too.
  return truncateLine(whole.length <= MAX_SEARCHED ? searched : searched.slice(0, -MAX_ADDRESS_CHARACTERS));
}

/** Logs uncaught errors so that the program continues. */
export function logFaults(program: Pick<NodeJS.Process, 'on'>, log: Log): void {
  program.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));
  program.on('uncaughtException', (error) => log.error('uncaught exception', error));
}
