import type { OwnStreamCheck } from './sound-response';

/**
 * Creates the check for sound streams of Earshot itself, by the process that opened them: its window plays test tones and records
 * the microphone check.
 * @param processIds returns the processes of the app.
 * @param name name that the stream must have too, because in a sandbox, processes of other sandboxes have the same numbers; null
 * if none is needed.
 */
export function createOwnStreamCheck(processIds: () => readonly number[], name: string | null = null): OwnStreamCheck {
  return (known) => {
    // PulseAudio prints it as text, and PipeWire as a number.
    const value = known['application.process.id'];
    const id = typeof value === 'number' || (typeof value === 'string' && value !== '') ? Number(value) : Number.NaN;
    if (!Number.isInteger(id) || !processIds().includes(id)) return false;
    return name === null || known['application.name'] === name;
  };
}
