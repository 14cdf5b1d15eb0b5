import * as z from 'zod/mini';
import type { CoreAudio } from './core-audio';

/** Schema of requests to the audio process, a line of JSON each. */
const audioRequestSchema = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('output') }),
  /** Twelve upper-case hex digits. */
  z.object({ verb: z.literal('send-sound'), address: z.string().check(z.regex(/^[0-9A-F]{12}$/)) }),
]);

/** Handles one request about the Mac's sound. Never throws, because a failure is a response, too. */
export function handleAudioRequest(raw: unknown, audio: CoreAudio): unknown {
  try {
    const question = audioRequestSchema.parse(raw);
    if (question.verb === 'output') return { output: audio.output() };
    const uid = question.address.match(/../g)?.join('-') ?? '';
    return { status: audio.choose(`${uid}:`) ? 'Active' : 'None' };
  } catch (error) {
    return { status: 'Error', detail: String(error) };
  }
}

/** Port of a utility process, in Electron's form. */
interface AudioPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): unknown;
  postMessage(line: string): void;
}

/** Responds to each request of the port, a line of JSON each. */
export function serveAudio(port: AudioPort, audio: CoreAudio): void {
  port.on('message', ({ data }) => port.postMessage(JSON.stringify(handleAudioRequest(parseLine(data), audio))));
}

function parseLine(line: unknown): unknown {
  try {
    return JSON.parse(String(line));
  } catch {
    return null;
  }
}
