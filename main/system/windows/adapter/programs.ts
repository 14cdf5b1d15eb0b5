import { win32 } from 'node:path';

/** Folder of Windows if the environment does not name it. */
const USUAL_ROOT = 'C:\\Windows';

/**
 * Returns the absolute path of a program in Windows' own folder, because a program with the same name in the working folder would
 * otherwise run first. Source: libuv, src/win/process.c, search_path.
 */
export function getWindowsProgram(below: string, env: Readonly<Record<string, string | undefined>> = process.env): string {
  const root = env.SystemRoot ?? env.SYSTEMROOT ?? '';
  return win32.join(/^[A-Za-z]:\\[^/:*?"<>|]*$/.test(root) ? root : USUAL_ROOT, below);
}
