import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { Helper, spawnHelper } from '../../helper';
import { windowsProgram } from './programs';

const PROGRAM = windowsProgram('System32\\WindowsPowerShell\\v1.0\\powershell.exe');
const FOLDER = windowsProgram('System32');
const OPTIONS = ['-NoLogo', '-NoProfile', '-NonInteractive'] as const;

/** The variable that names the script's file; a path in the command itself would have to be quoted. */
const SCRIPT = 'EARSHOT_SCRIPT';
// In the open, so that whoever watches over the computer can read it: neither encoded nor hidden, and no policy is set aside.
const RUN = `& ([ScriptBlock]::Create([IO.File]::ReadAllText($env:${SCRIPT})))`;

/** PowerShell takes seconds to start, and minutes on a computer that somebody has just signed in to. In ms. */
const START_MS = 120_000;
/** It costs memory, so it goes when nobody asks it. In ms. */
const IDLE_MS = 120_000;
/** For a PowerShell that starts, reads once and ends, in ms. */
const MINIMAL_LIMIT_MS = 60_000;
const MOST_BYTES = 4_000_000;

/** The PowerShell that runs our script; it starts with the first question. @param script the path of `windows.ps1`. */
export function windowsScript(script: string): Helper {
  // The Windows Runtime answers on threads of its own; none of them may have to wait for ours.
  const open = spawnHelper([PROGRAM, ...OPTIONS, '-Mta', '-Command', RUN], { [SCRIPT]: script }, FOLDER);
  return new Helper(open, { name: 'PowerShell', startMs: START_MS, idleMs: IDLE_MS });
}

/** Reads once, with a PowerShell that may use cmdlets only. Rejects with what it complained about. @param script the path of `windows-minimal.ps1`. */
export async function readMinimally(script: string, program = PROGRAM): Promise<unknown> {
  const text = (await readFile(script, 'utf8')).replace(/^ *#.*\n/gm, '');
  return new Promise((resolve, reject) => {
    const limits = { timeout: MINIMAL_LIMIT_MS, maxBuffer: MOST_BYTES, windowsHide: true };
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
