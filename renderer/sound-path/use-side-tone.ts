import { useEffect, useRef, useState } from 'react';
import type { Headphones } from '../../catalog/headphones';
import { useOpenTopic } from '../help/open-topic';
import { findDevice, SoundFailure, type SoundFault } from '../sound/devices';
import { playTone } from '../sound/player';
import { useAbortableWork } from '../sound/use-abortable-work';
import { useEarshot } from '../store';
import { recordHeardSide, type Side, useToneRecord } from './tone-record';

/** State of the tone of one side. */
type ToneStage =
  | { readonly kind: 'ready' | 'muted' }
  | { readonly kind: 'playing' | 'asking'; readonly side: Side }
  | { readonly kind: 'failed'; readonly fault: SoundFault };

/** Tone of one side: its state, its start, and the user's response. */
export interface SideTone {
  readonly stage: ToneStage;
  play(side: Side): void;
  respond(isHeard: boolean): void;
}

/** Plays a tone on one side of headphones that are not muted, then lets the user confirm it. */
export function useSideTone(headphones: Headphones | null): SideTone {
  const [stage, setStage] = useState<ToneStage>({ kind: 'ready' });
  const send = useEarshot((state) => state.send);
  const open = useOpenTopic();
  const begin = useAbortableWork();
  const { id = '', systemName = null } = headphones ?? {};
  const muted = headphones?.sound?.muted === true;
  const allowed = useRef(false);
  const allow = (what: 'outputs' | 'nothing') => {
    allowed.current = what === 'outputs';
    return send({ type: 'allow-sound', what });
  };
  // A page that closes during a tone returns its permission.
  useEffect(
    () => () => {
      if (allowed.current) void send({ type: 'allow-sound', what: 'nothing' });
    },
    [send],
  );
  const play = async (side: Side): Promise<void> => {
    const signal = begin();
    // A tone on muted headphones is silent, and a “no” would lead to the wrong help.
    if (muted) return setStage({ kind: 'muted' });
    setStage({ kind: 'playing', side });
    try {
      await allow('outputs');
      await playTone(await findDevice('audiooutput', systemName), systemName, side, signal);
      setStage({ kind: 'asking', side });
    } catch (error) {
      if (!signal.aborted) setStage({ kind: 'failed', fault: error instanceof SoundFailure ? error.fault : 'failed' });
    } finally {
      // The next tone keeps the permission.
      if (!signal.aborted) void allow('nothing');
    }
  };
  return {
    stage: stage.kind === 'muted' && !muted ? { kind: 'ready' } : stage,
    play: (side) => void play(side),
    respond: (isHeard) => {
      if (stage.kind !== 'asking') return;
      setStage({ kind: 'ready' });
      if (isHeard) {
        const now = recordHeardSide(id, stage.side);
        if (now.left && now.right) void send({ type: 'heard-tones', headphones: id });
        return;
      }
      const { heard } = useToneRecord.getState();
      const other = heard?.id === id && (stage.side === 'left' ? heard.right : heard.left);
      open({ kind: 'symptom', symptom: other ? 'one-side-silent' : 'no-sound' });
    },
  };
}
