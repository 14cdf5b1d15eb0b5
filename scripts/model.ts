import { describeLoadError } from './load-error';

// Program of npm run model (see model-command.ts). It names the fault of a model's file that can't be read here, because the import already
// fails.
try {
  const { runModelCommand } = await import('./model-command');
  process.exitCode = (await runModelCommand(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  const fault = describeLoadError(error);
  if (fault === null) throw error;
  console.error(fault);
  process.exitCode = 1;
}
