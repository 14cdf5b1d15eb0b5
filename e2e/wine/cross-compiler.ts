import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scaleLimit } from '../slowness';

/** Debian's C compiler for Windows on x64, with Windows' headers (`gcc-mingw-w64-x86-64-win32`). */
const COMPILER = 'x86_64-w64-mingw32-gcc';
const COMPILE_TIMEOUT_MS = scaleLimit(120_000);

/** Returns why no C code for Windows can be compiled on this computer, or null if it can. */
export function findCompilerFault(): string | null {
  try {
    execFileSync(COMPILER, ['--version'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'gcc-mingw-w64-x86-64-win32 is not installed';
  }
}

/** Compiles a file of `e2e/wine/windows` to a library for Windows. Throws with the compiler's messages if that fails. */
export function compileLibrary(source: string, output: string, ...options: readonly string[]): void {
  mkdirSync(dirname(output), { recursive: true });
  const file = join(import.meta.dirname, 'windows', source);
  compile(['-O1', '-Wall', '-Werror', '-Wno-attributes', '-shared', '-o', output, file, ...options]);
}

/** Compiles a file of `e2e/wine/windows` to a program with windows for Windows. Throws with the compiler's messages if that fails. */
export function compileProgram(source: string, output: string): void {
  mkdirSync(dirname(output), { recursive: true });
  compile(['-O1', '-Wall', '-Werror', '-municode', '-mwindows', '-o', output, join(import.meta.dirname, 'windows', source)]);
}

/** Compiles C code without keeping the result. Throws with the compiler's messages if it is wrong. */
export function checkCode(code: string, folder: string): void {
  const file = join(folder, 'check.c');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, code);
  compile(['-fsyntax-only', '-I', join(import.meta.dirname, 'windows'), file]);
}

function compile(args: readonly string[]): void {
  try {
    execFileSync(COMPILER, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: COMPILE_TIMEOUT_MS });
  } catch (error) {
    const { stderr } = error as { readonly stderr?: unknown };
    throw new Error(`the compiler for Windows failed: ${String(stderr ?? error)}`);
  }
}
