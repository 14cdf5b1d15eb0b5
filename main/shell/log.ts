import { homedir } from 'node:os';
import { join } from 'node:path';
import electronLog from 'electron-log/node';

/** Hides what identifies a person: device addresses but for their last byte, and the home folder. */
export function redact(text: string): string {
  return text
    .replaceAll(homedir(), '~')
    .replace(/(?<![0-9a-f])(?:[0-9a-f]{2}([:_-]))(?:[0-9a-f]{2}\1){4}([0-9a-f]{2})(?![0-9a-f])/gi, '··:··:··:··:··:$2')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ');
}

/** Where log lines go: a rotating file and the terminal. Every line is redacted first. */
export interface Log {
  info(text: string): void;
  warn(text: string, error?: unknown): void;
  error(text: string, error?: unknown): void;
}

/** Opens the log below the given folder. */
export function openLog(folder: string): Log {
  electronLog.transports.file.resolvePathFn = () => join(folder, 'earshot.log');
  electronLog.transports.file.maxSize = 1_000_000;
  electronLog.transports.console.level = process.env.EARSHOT_QUIET ? false : 'info';
  const line = (text: string, error: unknown) =>
    redact(error === undefined ? text : `${text}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return {
    info: (text) => electronLog.info(redact(text)),
    warn: (text, error) => electronLog.warn(line(text, error)),
    error: (text, error) => electronLog.error(line(text, error)),
  };
}
