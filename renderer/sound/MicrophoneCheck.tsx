import { Mic } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Headphones } from '../../catalog/headphones';
import type { EntryId } from '../../catalog/ids';
import { hasPermissionSettings } from '../../catalog/settings-page';
import { findSoundChoice, type SoundMode } from '../../catalog/sound/headset-sound';
import { useHeadingFocus } from '../components/use-heading-focus';
import { useQuestionFocus } from '../components/use-question-focus';
import { useOpenTopic } from '../help/open-topic';
import { useUnsaved } from '../keep/unsaved';
import { getPageHeadphones } from '../navigation';
import { useEarshot } from '../store';
import { useText } from '../text';
import { pause, SoundFailure, type SoundFault, waitForDevice } from './devices';
import { recordMicrophone, SILENT_LEVEL } from './microphone';
import { playRecording } from './player';
import { useAbortableWork } from './use-abortable-work';

type Stage =
  | { readonly kind: 'ready' | 'preparing' | 'speaking' | 'playback' | 'asking' | 'good' | 'silent' | 'none' | 'refused' }
  | { readonly kind: 'failed'; readonly fault: SoundFault };

/** Time limit in ms for the sound system after a switch, which has its own limit. */
const SWITCH_LIMIT_MS = 8_000;

/**
 * Checks the microphone of these headphones by a level while the user speaks and by a playback. Nothing is stored. Its heading takes the
 * focus each time `round` changes.
 */
export function MicrophoneCheck({ headphones, round }: { headphones: Headphones; round: number }) {
  const text = useText();
  const [stage, setStage] = useState<Stage>({ kind: 'ready' });
  useUnsaved(stage.kind !== 'ready');
  const meter = useRef<HTMLMeterElement>(null);
  const heading = useHeadingFocus(round);
  const computer = useEarshot((state) => state.snapshot?.computer);
  const open = useOpenTopic();
  const begin = useAbortableWork();
  const { id, systemName } = headphones;
  const trouble = (): void => open({ kind: 'symptom', symptom: 'no-microphone' });
  const run = async (): Promise<void> => {
    const { send } = useEarshot.getState();
    const signal = begin();
    const was = headphones.sound?.mode ?? null;
    // In music mode the sound system has no microphone until it is switched.
    const switches = headphones.sound !== null && was !== 'calls' && findSoundChoice(headphones.sound, 'calls') !== null;
    setStage({ kind: 'preparing' });
    try {
      const allowed = await send({ type: 'allow-sound', what: 'microphone' });
      if (!allowed.ok) return setStage({ kind: 'refused' });
      if (switches) await switchTo(id, 'calls');
      const input = await waitForDevice('audioinput', systemName);
      setStage({ kind: 'speaking' });
      const { recorded, peak } = await recordMicrophone(input, (level) => show(meter.current, level), signal);
      await send({ type: 'allow-sound', what: 'outputs' });
      if (peak < SILENT_LEVEL) return setStage({ kind: 'silent' });
      setStage({ kind: 'playback' });
      if (switches) await switchTo(id, 'music');
      await playRecording(await waitForDevice('audiooutput', systemName), systemName, recorded, signal);
      setStage({ kind: 'asking' });
    } catch (error) {
      if (!signal.aborted) setStage(toStage(error));
    } finally {
      if (switches && selectSound(id)?.mode === 'calls') void send({ type: 'act', action: 'switch-to-music', headphones: id });
    }
  };
  const done = stage.kind === 'silent' || stage.kind === 'none' || stage.kind === 'refused' || stage.kind === 'failed';
  const idle = done || stage.kind === 'ready' || stage.kind === 'asking' || stage.kind === 'good';
  return (
    <section className="box sound-check">
      <h3 ref={heading} tabIndex={-1}>
        <Mic aria-hidden="true" size={18} /> {text('sound.microphone')}
      </h3>
      <p>{text('sound.microphone.note')}</p>
      {stage.kind === 'preparing' && <p role="status">{text('sound.microphone.preparing')}</p>}
      {stage.kind === 'speaking' && (
        <>
          <p className="step-text" role="status">
            {text('sound.microphone.speak')}
          </p>
          <meter ref={meter} min={0} max={1} aria-label={text('sound.microphone.level')} />
        </>
      )}
      {stage.kind === 'playback' && <p role="status">{text('sound.microphone.playback')}</p>}
      {stage.kind === 'asking' && <HeardQuestion onGood={() => setStage({ kind: 'good' })} onTrouble={trouble} />}
      {stage.kind === 'good' && (
        <p className="fixed" role="status">
          {text('sound.microphone.good')}
        </p>
      )}
      {done && (
        <p className="alert" role="alert">
          {stage.kind === 'failed' ? text(`sound.${stage.fault}`) : text(`sound.microphone.${stage.kind}`)}
          {stage.kind === 'refused' && ` ${text('sound.microphone.refused.next')}`}
        </p>
      )}
      {idle && (
        <div className="actions">
          <button type="button" className={stage.kind === 'ready' ? 'button' : 'button plain'} onClick={() => void run()}>
            {text('sound.microphone.try')}
          </button>
          {stage.kind === 'refused' && computer !== undefined && hasPermissionSettings(computer) && (
            <button
              type="button"
              className="button plain"
              onClick={() => void useEarshot.getState().send({ type: 'open-permission-settings', permission: 'microphone' })}
            >
              {text('adapter.settings.privacy')}
            </button>
          )}
          {(stage.kind === 'silent' || stage.kind === 'none') && (
            <button type="button" className="button plain" onClick={trouble}>
              {text('symptom.no-microphone')}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function HeardQuestion({ onGood, onTrouble }: { onGood: () => void; onTrouble: () => void }) {
  const text = useText();
  const legend = useQuestionFocus<HTMLLegendElement>();
  return (
    <fieldset className="question">
      <legend ref={legend} tabIndex={-1}>
        {text('sound.microphone.heard')}
      </legend>
      <button type="button" className="button plain" onClick={onGood}>
        {text('action.question.yes')}
      </button>
      <button type="button" className="button plain" onClick={onTrouble}>
        {text('action.question.no')}
      </button>
    </fieldset>
  );
}

// People perceive loudness in steps of ten times, but a quiet voice must be visible, too.
function show(meter: HTMLMeterElement | null, level: number): void {
  if (meter !== null) meter.value = Math.max(0, Math.min(1, 1 + Math.log10(Math.max(level, 1e-4)) / 3));
}

function toStage(error: unknown): Stage {
  if (error instanceof DOMException && error.name === 'NotAllowedError') return { kind: 'refused' };
  if (error instanceof SoundFailure && error.fault === 'no-device') return { kind: 'none' };
  return { kind: 'failed', fault: error instanceof SoundFailure ? error.fault : 'failed' };
}

function selectSound(id: EntryId) {
  return getPageHeadphones(useEarshot.getState().snapshot, { kind: 'headphones', id, modelId: null })?.sound ?? null;
}

// Resolves when the sound system reports the mode.
async function switchTo(id: EntryId, mode: SoundMode & ('music' | 'calls')): Promise<void> {
  const response = await useEarshot.getState().send({ type: 'act', action: `switch-to-${mode}`, headphones: id });
  if (!response.ok) throw new SoundFailure('failed');
  for (let left = SWITCH_LIMIT_MS; left > 0; left -= LOOK_MS) {
    const action = useEarshot.getState().snapshot?.action;
    if (selectSound(id)?.mode === mode && (action == null || action.outcome !== null)) return;
    await pause(LOOK_MS);
  }
  throw new SoundFailure('failed');
}

const LOOK_MS = 100;
