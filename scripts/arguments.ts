import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Exit code of a program that was called with wrong arguments. */
export const WRONG_USAGE = 2;

/**
 * Parses the arguments of a contributor's program. Ends the program with {@link WRONG_USAGE} and the reason if they are wrong. Also
 * ends it quietly once the reader of its output, such as `head`, closes the pipe.
 */
export function readArguments<T extends ParseArgsConfig>(config: T, help: string): ReturnType<typeof parseArgs<T>> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    return parseArgs(config);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    process.exit(WRONG_USAGE);
  }
}
