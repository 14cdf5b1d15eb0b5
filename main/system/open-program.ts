import { spawn } from 'node:child_process';
import { SettingsError } from './system-adapter';

/** Starts the first of these programs that exists. Rejects with {@link SettingsError} if none does. */
export async function openFirstProgram(programs: readonly (readonly [string, ...string[]])[]): Promise<void> {
  for (const [program, ...args] of programs) if (await launch(program, args)) return;
  const names = programs.map(([program]) => program).join(', ');
  throw new SettingsError('none', names === '' ? 'no program is known for this page' : `none of ${names} is installed`);
}

function launch(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    // The program is detached, because the end of Earshot must not close the settings. It has no shell, so that arguments stay arguments.
    const child = spawn(program, args, { detached: true, stdio: 'ignore' });
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve(false);
      else reject(new SettingsError('failed', `${program}: ${error.message}`));
    });
  });
}
