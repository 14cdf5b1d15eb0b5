import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileProgram } from './cross-compiler';
import type { Wine } from './wine';

/** Name of the installation's folder, with characters that a batch file can misread. Wine's shell, unlike that of Windows, expands `%` twice. */
const INSTALLED = "A & B! (x86) ^it's";

/** Lines that the program wrote, its arguments first, and the exit code of the shell. */
interface LauncherResult {
  readonly lines: readonly string[];
  readonly code: number | null;
}

/** Launcher of a package for Windows, with a program in C in place of Earshot.exe. */
export class Launcher {
  readonly #wine: Wine;
  readonly #folder: string;
  readonly #path: string;
  #runs = 0;

  /** Installs it. @param folder for the installation and for scripts. */
  constructor(wine: Wine, folder: string) {
    this.#wine = wine;
    this.#folder = folder;
    this.#path = join(folder, INSTALLED, 'resources/command-line');
    mkdirSync(this.#path, { recursive: true });
    copyFileSync(join(import.meta.dirname, '../../resources/command-line/earshot.cmd'), join(this.#path, 'earshot.cmd'));
    compileProgram('launched.c', join(folder, INSTALLED, 'Earshot.exe'));
  }

  /**
   * Runs a line as typed in Windows' shell, with the launcher in the PATH.
   * @param expandsLate true for a shell that expands `!name!` in every line.
   */
  async run(typed: string, expandsLate = false): Promise<LauncherResult> {
    this.#runs += 1;
    const script = join(this.#folder, `typed-${this.#runs}.cmd`);
    const lines = ['@echo off', 'set "ELECTRON_NO_ATTACH_CONSOLE=1"', typed];
    writeFileSync(script, lines.map((line) => `${line}\r\n`).join(''));
    const { output, code } = await this.#wine.runScript(script, { path: this.#path, expandsLate });
    return { lines: output.trim().split(/\r?\n/), code };
  }
}
