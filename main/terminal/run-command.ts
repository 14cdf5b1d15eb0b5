import type { Computer } from '../../catalog/computer';
import { runActionCommand } from './commands/act';
import { diagnose } from './commands/diagnose';
import { runGuide } from './commands/guide';
import { identify } from './commands/identify';
import { list, watch } from './commands/list';
import { printModel } from './commands/model';
import { report } from './commands/report';
import { search } from './commands/search';
import { printStatus } from './commands/status';
import type { CommandRun } from './run';
import type { CommandName } from './table';

const HANDLERS: Readonly<Record<CommandName, (run: CommandRun, computer: Computer) => Promise<void>>> = {
  watch,
  list,
  status: printStatus,
  diagnose,
  guide: runGuide,
  pair: (run) => runActionCommand(run, 'pair'),
  connect: (run) => runActionCommand(run, 'connect'),
  disconnect: (run) => runActionCommand(run, 'disconnect'),
  forget: (run) => runActionCommand(run, 'forget'),
  'use-for-sound': (run) => runActionCommand(run, 'use-for-sound'),
  report,
  search,
  identify,
  model: printModel,
};

/** Runs a parsed command. Rejects with a `CommandError` that has a sentence for the user. */
export function runCommandLine(run: CommandRun, computer: Computer): Promise<void> {
  return HANDLERS[run.parsed.command](run, computer);
}
