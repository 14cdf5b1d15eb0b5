import { win32 } from 'node:path';

/** Where Windows is, when it does not say so itself. */
const USUAL_ROOT = 'C:\\Windows';

/**
 * The absolute path of a program of Windows' own, given below its folder. By its bare name a program of that name in the
 * working folder would be taken first. Source: libuv, src/win/process.c, search_path.
 */
export function windowsProgram(below: string, env: Readonly<Record<string, string | undefined>> = process.env): string {
  const told = env.SystemRoot ?? env.SYSTEMROOT ?? '';
  return win32.join(/^[A-Za-z]:\\[^/:*?"<>|]*$/.test(told) ? told : USUAL_ROOT, below);
}
