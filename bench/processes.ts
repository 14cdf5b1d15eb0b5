import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Ticks per second of processor time in /proc (`getconf CLK_TCK` is 100 on every current Linux). */
const TICKS_PER_SECOND = 100;

/** Resources that processes have used since their start. */
export interface Use {
  /** Processor time in seconds. */
  readonly cpu: number;
  /** Voluntary context switches. Before each of them, the thread was woken. */
  readonly wakeups: number;
}

/** Returns a process and all its descendants. */
export function listFamily(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    const stat = /^\d+$/.test(entry) ? read(`/proc/${entry}/stat`) : null;
    // Read after the last bracket, because the name in brackets can contain any characters.
    const parent = stat === null ? undefined : stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) parents.set(Number(entry), Number(parent));
  }
  const found = [root];
  for (const one of found) for (const [pid, parent] of parents) if (parent === one) found.push(pid);
  return found.filter((pid) => existsSync(`/proc/${pid}`));
}

/** Returns every process with this text in its environment, also without its parent. */
export function withEnvironment(text: string): readonly number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && read(`/proc/${entry}/environ`)?.includes(text) === true)
    .map(Number);
}

/** Returns the command line of a process. */
export function readCommand(pid: number): string {
  return (read(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ');
}

/** Returns the resources that these processes have used. */
export function readUse(pids: readonly number[]): Use {
  let cpu = 0;
  let wakeups = 0;
  for (const pid of pids) {
    const fields = (read(`/proc/${pid}/stat`) ?? '').split(') ').at(-1)?.split(' ') ?? [];
    cpu += (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_PER_SECOND;
    for (const thread of list(`/proc/${pid}/task`)) {
      const status = read(`/proc/${pid}/task/${thread}/status`) ?? '';
      wakeups += Number(/^voluntary_ctxt_switches:\s*(\d+)/m.exec(status)?.[1] ?? 0);
    }
  }
  return { cpu, wakeups };
}

/** Returns the memory of the processes (proportional set size), in MB. */
export function readMemory(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => Number(/^Pss:\s*(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0));
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1_000;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null; // The process has ended.
  }
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
