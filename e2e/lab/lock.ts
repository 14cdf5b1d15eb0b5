import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a task while no other process of this computer runs one with the same lock file. The kernel holds the lock. It is released when this
 * process ends in any way, because a helper process then reads the end of its input.
 */
export async function runExclusively<T>(file: string, task: () => Promise<T>): Promise<T> {
  const helper = spawn('flock', [file, 'sh', '-c', 'echo locked; exec cat'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(helper, 'exit');
  const locked = await Promise.race([once(helper.stdout, 'data').then(() => true), ended.then(() => false)]);
  if (!locked) throw new Error(`flock could not lock ${file}`);
  try {
    return await task();
  } finally {
    helper.stdin.end();
    await ended;
  }
}
