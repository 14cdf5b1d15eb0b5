import { Volume2 } from 'lucide-react';
import { useState } from 'react';
import type { Headphones } from '../../catalog/headphones';
import { useQuestionFocus } from '../components/use-question-focus';
import { useOpenTopic } from '../help/open-topic';
import { useUnsaved } from '../keep/unsaved';
import { MutedNotice } from '../sound-path/MutedNotice';
import { recordHeardSide } from '../sound-path/tone-record';
import { useEarshot } from '../store';
import { useText } from '../text';
import { findDevice, SoundFailure, type SoundFault } from './devices';
import { playTones, SIDES, type Side } from './player';
import { useAbortableWork } from './use-abortable-work';

type Stage =
  | { readonly kind: 'ready' | 'asking' | 'good' }
  | { readonly kind: 'playing'; readonly side: Side | null }
  | { readonly kind: 'failed'; readonly fault: SoundFault };

/** Plays three tones on these headphones and records the user's response. */
export function ToneCheck({ headphones, onGood }: { headphones: Headphones; onGood: () => void }) {
  const text = useText();
  const [stage, setStage] = useState<Stage>({ kind: 'ready' });
  useUnsaved(stage.kind !== 'ready');
  const send = useEarshot((state) => state.send);
  const open = useOpenTopic();
  const begin = useAbortableWork();
  const { systemName, sound } = headphones;
  const muted = sound?.muted === true;
  const play = async (): Promise<void> => {
    const signal = begin();
    setStage({ kind: 'playing', side: null });
    try {
      await send({ type: 'allow-sound', what: 'outputs' });
      const device = await findDevice('audiooutput', systemName);
      await playTones(device, systemName, (side) => setStage({ kind: 'playing', side }), signal);
      setStage({ kind: 'asking' });
    } catch (error) {
      if (!signal.aborted) setStage({ kind: 'failed', fault: error instanceof SoundFailure ? error.fault : 'failed' });
    }
  };
  return (
    <section className="box sound-check">
      <p>{text('sound.intro')}</p>
      {stage.kind === 'playing' && (
        <ol className="sides" role="status" aria-label={text('sound.playing')}>
          {SIDES.map((side) => (
            <li key={side} aria-current={stage.side === side ? 'step' : undefined}>
              <Volume2 aria-hidden="true" size={18} /> {text(`sound.side.${side}`)}
            </li>
          ))}
        </ol>
      )}
      {stage.kind === 'asking' && (
        <HeardQuestion
          onGood={() => {
            setStage({ kind: 'good' });
            recordHeardSide(headphones.id, 'both');
            void send({ type: 'heard-tones', headphones: headphones.id });
            onGood();
          }}
          onTrouble={(symptom) => open({ kind: 'symptom', symptom })}
        />
      )}
      {stage.kind === 'good' && (
        <p className="fixed" role="status">
          {text('sound.good')}
        </p>
      )}
      {stage.kind === 'failed' && (
        <p className="alert" role="alert">
          {text(`sound.${stage.fault}`)}
        </p>
      )}
      {muted && <MutedNotice id={headphones.id} />}
      {stage.kind !== 'playing' && (
        <div className="actions">
          <button type="button" className={stage.kind === 'ready' && !muted ? 'button' : 'button plain'} onClick={() => void play()}>
            {text(stage.kind === 'ready' ? 'sound.play' : 'sound.again')}
          </button>
          {stage.kind === 'failed' && (
            <button type="button" className="button plain" onClick={() => void send({ type: 'open-sound-settings' })}>
              {text('mend.sound-settings')}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function HeardQuestion({ onGood, onTrouble }: { onGood: () => void; onTrouble: (symptom: 'no-sound' | 'one-side-silent') => void }) {
  const text = useText();
  const legend = useQuestionFocus<HTMLLegendElement>();
  return (
    <fieldset className="question">
      <legend ref={legend} tabIndex={-1}>
        {text('sound.heard')}
      </legend>
      <button type="button" className="button plain" onClick={onGood}>
        {text('sound.heard.all')}
      </button>
      <button type="button" className="button plain" onClick={() => onTrouble('one-side-silent')}>
        {text('sound.heard.left')}
      </button>
      <button type="button" className="button plain" onClick={() => onTrouble('one-side-silent')}>
        {text('sound.heard.right')}
      </button>
      <button type="button" className="button plain" onClick={() => onTrouble('no-sound')}>
        {text('sound.heard.nothing')}
      </button>
    </fieldset>
  );
}
