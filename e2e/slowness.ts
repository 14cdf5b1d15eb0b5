import { spawnSync } from 'node:child_process';

/** Duration of the calibration on an idle computer with two cores of 2024, in ms. */
const REFERENCE_MS = 170;
const ROUNDS = 3;
/** Hashes 48 MB in a new process, because tests start many processes and keep them busy. */
const JOB = "const h=require('crypto').createHash('sha256');const b=Buffer.alloc(1<<20);for(let i=0;i<48;i++)h.update(b);h.digest()";

/**
 * Returns the slowness of this computer compared with an idle one, at least 1. Measures it once for each run, prints it, and
 * passes it to the processes of the run as EARSHOT_SLOWNESS. Takes the median of a few rounds, because a short load can disturb a single
 * one.
 */
export function measureSlowness(): number {
  const known = Number(process.env.EARSHOT_SLOWNESS);
  if (known >= 1) return known;
  const took = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    spawnSync(process.execPath, ['-e', JOB], { stdio: 'ignore' });
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  const median = took[Math.floor(ROUNDS / 2)] ?? REFERENCE_MS;
  const factor = Math.round(Math.max(1, median / REFERENCE_MS) * 10) / 10;
  process.env.EARSHOT_SLOWNESS = String(factor);
  process.stdout.write(`Calibration: ${Math.round(median)} ms, limits of the emulated guest × ${factor}\n`);
  return factor;
}

/** Returns a limit in ms that grows with the slowness of this computer. Use it for the work of an emulated guest or a browser. */
export function scaleLimit(milliseconds: number): number {
  return Math.round(milliseconds * measureSlowness());
}
