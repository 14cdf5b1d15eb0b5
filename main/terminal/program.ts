import { readFileSync } from 'node:fs';
import { homedir, release, type as systemName, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Computer } from '../../catalog/computer';
import { findLanguage, type Language, pickLanguage } from '../../catalog/messages/languages';
import { loadMessages } from '../../catalog/messages/load';
import { createMessage, type Message } from '../../catalog/messages/message';
import { createTranslator } from '../../catalog/messages/translator';
import { EXIT_CODES } from '../../contract/command-line';
import { getComputer, PLATFORM } from '../platform';
import type { PlatformHost } from '../platforms/platform-parts';
import { LOG_FILE, openLog } from '../shell/log';
import type { Companion } from './companion';
import { type Copy, findDataFolder, findLocale, findLogFolder, type UserEnvironment } from './environment';
import { formatHelp } from './help';
import { NodePrompt } from './node-prompt';
import { openCompanion } from './open-companion';
import { findLanguageOption, type ParsedCommand, parseCommand, UsageError } from './parse';
import { type Format, formatRows, formatTitle } from './rows';
import { CommandError, type CommandRun } from './run';
import { runCommandLine } from './run-command';
import { COMMANDS, type CommandSpec } from './table';
import { createHeadphonesJson } from './to-json';
import { canColor, Writer } from './writer';

/** Options of {@link runProgram}. */
interface ProgramOptions {
  /** Arguments after the program's name. */
  readonly args: readonly string[];
  readonly host: PlatformHost;
  /** Version of Earshot, e.g. `0.1.0`. */
  readonly version: string;
}

/** Runs the command line and ends the process with the exit code of the command. Never rejects. */
export async function runProgram({ args, host, version }: ProgramOptions): Promise<void> {
  const program = new Program(args, host, version);
  const code = await program.run();
  // On Windows the output of a pipe is written later.
  process.stdout.write('', () => process.exit(code));
}

class Program {
  readonly #args: readonly string[];
  readonly #host: PlatformHost;
  readonly #version: string;
  readonly #user: UserEnvironment = {
    platform: PLATFORM,
    env: process.env,
    home: homedir(),
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
  };
  readonly #end = new AbortController();
  #language: Language = 'en';
  #companion: Promise<Companion> | null = null;
  #isPipeClosed = false;

  constructor(args: readonly string[], host: PlatformHost, version: string) {
    this.#args = args;
    this.#host = host;
    this.#version = version;
  }

  async run(): Promise<number> {
    this.#watchProcess();
    let parsed: ParsedCommand | null = null;
    try {
      await this.#loadLanguage();
      parsed = parseCommand(this.#args);
      return await this.#runCommand(parsed);
    } catch (error) {
      if (this.#isPipeClosed) return EXIT_CODES.done;
      return this.#report(error, parsed);
    } finally {
      // A core that failed to start has nothing to end.
      await (await this.#companion?.catch(() => null))?.close();
    }
  }

  async #runCommand(parsed: ParsedCommand): Promise<number> {
    const { options, command } = parsed;
    const isJson = options.json === true;
    const writer = new Writer(process.stdout, { color: canColor(process.stdout, process.env), json: isJson });
    if (options.help === true) {
      process.stdout.write(formatHelp(this.#args.includes(command) ? command : null, this.#format));
      return EXIT_CODES.done;
    }
    if (options.version === true) {
      process.stdout.write(`earshot ${this.#version}\n`);
      return EXIT_CODES.done;
    }
    const isInteractive = process.stdin.isTTY === true && process.stdout.isTTY === true;
    const prompt = isInteractive ? new NodePrompt(process.stdin, process.stdout, () => this.#stop()) : null;
    const run: CommandRun = {
      parsed,
      language: this.#language,
      format: this.#format,
      writer,
      output: process.stdout,
      prompt,
      seconds: findSeconds(parsed, process.stdout.isTTY === true),
      signal: this.#end.signal,
      companion: () => (this.#companion ??= this.#openCompanion(parsed)),
    };
    try {
      await runCommandLine(run, this.#computer);
    } finally {
      prompt?.close();
    }
    return EXIT_CODES.done;
  }

  get #computer(): Computer {
    return getComputer(PLATFORM);
  }

  readonly #format: Format = (message) => createTranslator(this.#language)(typeof message === 'string' ? createMessage(message) : message);

  #openCompanion(parsed: ParsedCommand): Promise<Companion> {
    const copy = this.#copy(parsed);
    const log = openLog(findLogFolder(this.#user, copy), 'file only');
    const { node } = process.versions;
    return openCompanion({
      demo: parsed.options.demo === true,
      host: this.#host,
      user: { ...this.#user, ...copy, uid: PLATFORM === 'win32' ? null : userInfo().uid },
      dataFolder: findDataFolder(this.#user, copy),
      log,
      versions: [`Earshot ${this.#version} (command line)`, `${systemName()} ${release()} ${process.arch}; Node ${node}`],
    });
  }

  #copy(parsed: ParsedCommand | null): Copy {
    const folder = parsed?.options['user-data-dir'];
    return { isPackaged: this.#host.isPackaged, dataFolder: typeof folder === 'string' ? folder : null };
  }

  async #loadLanguage(): Promise<void> {
    const named = findLanguage(findLanguageOption(this.#args));
    this.#language = named ?? this.#readChosenLanguage() ?? pickLanguage([findLocale(this.#user)]);
    const parts = ['first', 'rest', 'terminal', 'commandLine'] as const;
    await Promise.all(parts.map((part) => loadMessages(this.#language, part)));
  }

  // Only the language is read, because a command without the core needs no other setting.
  #readChosenLanguage(): Language | null {
    try {
      const path = join(findDataFolder(this.#user, this.#copy(null)), 'settings.json');
      const settings: { preferences?: { language?: unknown } } = JSON.parse(readFileSync(path, 'utf8'));
      const { language } = settings.preferences ?? {};
      return typeof language === 'string' ? (findLanguage(language) ?? null) : null;
    } catch {
      return null; // There are no settings, or they are damaged.
    }
  }

  #report(error: unknown, parsed: ParsedCommand | null): number {
    const isJson = this.#args.includes('--json');
    if (error instanceof UsageError) {
      // The sentence about an unknown command names the help.
      const help = error.command === null ? [] : [`earshot ${error.command} --help`];
      return this.#print('usage', error.text, [], isJson, error.command ?? '', help);
    }
    if (error instanceof CommandError) {
      const { reason, text, matches, next } = error;
      return this.#print(reason, text, matches, isJson, parsed?.command ?? '', next.map(this.#format));
    }
    const logs = findLogFolder(this.#user, this.#copy(parsed));
    openLog(logs, 'file only').error('the command line failed', error);
    return this.#print('failed', createMessage('terminal.failed', { path: join(logs, LOG_FILE) }), [], isJson, parsed?.command ?? '', []);
  }

  #print(
    reason: CommandError['reason'],
    text: Message,
    matches: CommandError['matches'],
    isJson: boolean,
    command: string,
    next: readonly string[],
  ): number {
    const writer = new Writer(isJson ? process.stdout : process.stderr, { color: canColor(process.stderr, process.env), json: isJson });
    writer.document('error', {
      command,
      error: reason,
      text: this.#format(text),
      matches: matches.map((entry) => createHeadphonesJson(entry, this.#format)),
    });
    writer.line(this.#format(text), 'bad');
    for (const { name, facts } of formatRows(matches, this.#format, true)) writer.line(formatTitle(name, facts, this.#format), null, 2);
    for (const line of next) writer.line(line);
    return EXIT_CODES[reason];
  }

  #stop(): void {
    // The user doesn't want to wait for a clean end.
    if (this.#end.signal.aborted) process.exit(EXIT_CODES.failed);
    this.#end.abort();
  }

  #watchProcess(): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.#stop());
    for (const stream of [process.stdout, process.stderr])
      stream.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EPIPE') throw error;
        // The reader of a pipe ended, for example `head`.
        if (this.#isPipeClosed) return;
        this.#isPipeClosed = true;
        this.#end.abort();
      });
    const fail = (error: unknown): void => {
      process.exitCode = this.#report(error, null);
      process.exit();
    };
    process.on('uncaughtException', fail);
    process.on('unhandledRejection', fail);
  }
}

function findSeconds({ command, options }: ParsedCommand, isTerminal: boolean): number | null {
  const spec: CommandSpec = COMMANDS[command];
  if (typeof options.timeout === 'string') return Number(options.timeout);
  // Without a terminal the user can't see that it continues. A program that reads JSON ends it.
  return command === 'watch' && !isTerminal && options.json !== true ? COMMANDS.list.seconds : spec.seconds;
}
