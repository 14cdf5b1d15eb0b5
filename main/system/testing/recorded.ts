import * as z from 'zod/mini';
import { readMacReport } from '../mac/report';
import { parseUidOutput } from '../mac/sound';
import type { Reading } from '../polled-system';
import { readWindowsResponse } from '../windows/adapter/windows-response';

/** File that "Save a recording" wrote. */
const head = z.object({ earshot: z.literal(1), about: z.array(z.string()) });
const row = z.object({
  at: z.number(),
  way: z.string(),
  direction: z.enum(['asked', 'answered']),
  line: z.unknown(),
  again: z.number(),
});

/** Subject of a recording, and its readings in order, as the app parses them from the same responses. */
export interface RecordedCall {
  readonly about: readonly string[];
  readonly readings: readonly Reading[];
}

/** Reads a recording. Throws for any other file. Responses other than readings are skipped. */
export function readRecordedReadings(file: string): RecordedCall {
  const [first, ...rest] = file
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  let verb: unknown = null;
  let known: unknown = null;
  const readings: Reading[] = [];
  for (const { way, direction, line } of rest.map((one) => row.parse(one))) {
    if (direction === 'asked') {
      verb = z.object({ verb: z.string() }).safeParse(line).data?.verb;
    } else if (way === 'system_profiler') {
      readings.push(readMacReport(line));
    } else if (way === 'Core Audio') {
      const last = readings.at(-1);
      if (verb === 'output' && last !== undefined) readings.push({ ...last, output: parseUidOutput(line) });
    } else if (way !== 'osascript' && (verb === 'read' || way === 'cmdlets')) {
      if (!z.object({ status: z.literal('Error') }).safeParse(line).success) {
        known = line;
        readings.push(readWindowsResponse(line));
      }
    } else if (verb === 'search' && known !== null) readings.push(readWindowsResponse(known, line));
  }
  return { about: head.parse(first).about, readings };
}
