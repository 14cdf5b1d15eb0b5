import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { Helper, spawnHelper } from '../../helper';
import { getWindowsProgram } from './programs';

const PROGRAM = getWindowsProgram('System32\\WindowsPowerShell\\v1.0\\powershell.exe');
const FOLDER = getWindowsProgram('System32');
const OPTIONS = ['-NoLogo', '-NoProfile', '-NonInteractive'] as const;

/** Variable with the name of the script's file, because a path in the command itself would need quotes. */
const SCRIPT = 'EARSHOT_SCRIPT';
// The script is readable by administrators, so it is neither encoded nor hidden, and no policy is bypassed.
const RUN = `& ([ScriptBlock]::Create([IO.File]::ReadAllText($env:${SCRIPT})))`;

/** Time limit of the start in ms. PowerShell takes seconds, and minutes right after a sign-in. */
const START_MS = 120_000;
/** Idle time in ms after which the process ends, because it costs memory. */
const IDLE_MS = 120_000;
/** Time limit of a PowerShell that starts, reads once and ends, in ms. */
const MINIMAL_LIMIT_MS = 60_000;
const MAX_BYTES = 4_000_000;

/**
 * Creates the helper that runs our PowerShell script. It starts with the first request.
 * @param script path of `windows.ps1`.
 */
export function createPowerShell(script: string): Helper {
  // A multithreaded apartment is needed because the Windows Runtime responds on its own threads.
  const open = spawnHelper([PROGRAM, ...OPTIONS, '-Mta', '-Command', RUN], { [SCRIPT]: script }, FOLDER);
  return new Helper(open, { name: 'PowerShell', startMs: START_MS, idleMs: IDLE_MS });
}

/**
 * Reads once with a PowerShell that may use cmdlets only. Rejects with its error output.
 * @param script path of `windows-minimal.ps1`.
 */
export async function readMinimally(script: string, program = PROGRAM): Promise<unknown> {
  const text = (await readFile(script, 'utf8')).replace(/^ *#.*\n/gm, '');
  return new Promise((resolve, reject) => {
    const limits = { timeout: MINIMAL_LIMIT_MS, maxBuffer: MAX_BYTES, windowsHide: true };
    execFile(program, [...OPTIONS, '-Command', text], limits, (error, stdout, stderr) => {
      if (error !== null) return reject(new Error(`${error.message.slice(0, 200)} ${stderr.slice(0, 300)}`.trim()));
      try {
        resolve(JSON.parse(stdout));
      } catch (fault) {
        reject(fault);
      }
    });
  });
}
