import { describeLoadError } from './load-error';

// npm run model: see model-command.ts. A model's file that can't be read fails the import already, so that its fault is named here.
try {
  const { runModelCommand } = await import('./model-command');
  process.exitCode = (await runModelCommand(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  const fault = describeLoadError(error);
  if (fault === null) throw error;
  console.error(fault);
  process.exitCode = 1;
}
