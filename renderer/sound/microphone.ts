import { SoundFailure, withDeviceTimeout } from './devices';

/** Length of the recording, in ms. */
const LISTEN_MS = 3_000;
/** Level from 0 to 1 below which the recording counts as empty. A quiet room is louder, in call mode, too. */
export const SILENT_LEVEL = 0.004;

/** Result of a recording. */
interface MicrophoneSample {
  /** Recording in memory, which disappears with the page. */
  readonly recorded: Blob;
  /** Peak level, from 0 to 1. */
  readonly peak: number;
}

/**
 * Records one microphone for {@link LISTEN_MS} and reports its level, from 0 to 1, many times a second. It releases the
 * microphone before it resolves. Rejects with a DOMException as getUserMedia does, with {@link SoundFailure}, or when `signal`
 * aborts.
 */
export async function recordMicrophone(deviceId: string, onLevel: (level: number) => void, signal: AbortSignal): Promise<MicrophoneSample> {
  const stream = await withDeviceTimeout(
    navigator.mediaDevices.getUserMedia({
      // The recording is raw: the signal that programs receive before they process it for the other side of a call.
      audio: { deviceId: { exact: deviceId }, echoCancellation: false, noiseSuppression: false, autoGainControl: false },
    }),
  );
  const context = new AudioContext();
  let frame = 0;
  try {
    signal.throwIfAborted();
    const meter = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(meter);
    const samples = new Float32Array(meter.fftSize);
    let peak = 0;
    const look = (): void => {
      meter.getFloatTimeDomainData(samples);
      const level = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
      peak = Math.max(peak, level);
      onLevel(level);
      frame = requestAnimationFrame(look);
    };
    look();
    return { recorded: await record(stream, signal), peak };
  } finally {
    cancelAnimationFrame(frame);
    for (const track of stream.getTracks()) track.stop();
    await context.close().catch(() => undefined);
  }
}

function record(stream: MediaStream, signal: AbortSignal): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const recorder = new MediaRecorder(stream);
    const parts: Blob[] = [];
    const timer = setTimeout(() => recorder.stop(), LISTEN_MS);
    const fail = (reason: unknown): void => {
      clearTimeout(timer);
      if (recorder.state !== 'inactive') recorder.stop();
      reject(reason);
    };
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => resolve(new Blob(parts, { type: recorder.mimeType }));
    recorder.onerror = () => fail(new SoundFailure('failed'));
    // The headset disconnected.
    stream.getAudioTracks()[0]?.addEventListener('ended', () => fail(new SoundFailure('went')));
    signal.addEventListener('abort', () => fail(signal.reason), { once: true });
    recorder.start();
  });
}
