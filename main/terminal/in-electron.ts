import type { PlatformHost } from '../platforms/platform-parts';
import { runProgram } from './program';

/** Switch of the launcher, which the arguments of the command line follow. */
const COMMAND_LINE_SWITCH = '--command-line';

/** Runs the command line in the installed program, which has no plain Node. Its launcher is `resources/command-line/launcher`. */
export function runInElectron(argv: readonly string[], host: PlatformHost, version: string): Promise<void> {
  const rest = argv.slice(argv.indexOf(COMMAND_LINE_SWITCH) + 1);
  return runProgram({ args: rest[0] === '--' ? rest.slice(1) : rest, host, version });
}
