import { win32 } from 'node:path';

/** Folder of Windows if the environment does not name it. */
const USUAL_ROOT = 'C:\\Windows';

/**
 * Returns the absolute path of a program in Windows' own folder. By its bare name a program of that name in the working
 * folder would be taken first. Source: libuv, src/win/process.c, search_path.
 */
export function windowsProgram(below: string, env: Readonly<Record<string, string | undefined>> = process.env): string {
  const told = env.SystemRoot ?? env.SYSTEMROOT ?? '';
  return win32.join(/^[A-Za-z]:\\[^/:*?"<>|]*$/.test(told) ? told : USUAL_ROOT, below);
}
