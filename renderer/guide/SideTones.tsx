import { Check as CheckIcon, Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  clickSide,
  getSideResult,
  SIDE_CHECK_START,
  type SideCheck,
  startSideCheck,
  TONE_SIDES,
  type ToneSide,
} from '../../catalog/sound/side-check';
import { useUnsaved } from '../keep/unsaved';
import { findDevice, SoundFailure, type SoundFault } from '../sound/devices';
import { playSide } from '../sound/player';
import { useAbortableWork } from '../sound/use-abortable-work';
import { useEarshot } from '../store';
import { useText } from '../text';

/**
 * Plays a tone on the left, then on the right, and lets the user click the side of each. Reports when both clicks were on the
 * right side.
 */
export function SideTones({ systemName, onHeard }: { systemName: string | null; onHeard: () => void }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const [check, setCheck] = useState<SideCheck>(SIDE_CHECK_START);
  const [fault, setFault] = useState<SoundFault | null>(null);
  const begin = useAbortableWork();
  const result = getSideResult(check);
  useUnsaved(check.playing !== null);
  useEffect(() => () => void send({ type: 'allow-sound', what: 'nothing' }), [send]);
  const play = async (side: ToneSide): Promise<void> => {
    const signal = begin();
    try {
      await send({ type: 'allow-sound', what: 'outputs' });
      await playSide(await findDevice('audiooutput', systemName), systemName, side, signal);
    } catch (error) {
      if (signal.aborted) return;
      setFault(error instanceof SoundFailure ? error.fault : 'failed');
      setCheck(SIDE_CHECK_START);
    }
  };
  const start = (): void => {
    const next = startSideCheck();
    setFault(null);
    setCheck(next);
    if (next.playing !== null) void play(next.playing);
  };
  const click = (side: ToneSide): void => {
    const next = clickSide(check, side);
    setCheck(next);
    if (next.playing !== null) void play(next.playing);
    else begin();
    if (getSideResult(next) === 'both') onHeard();
  };
  return (
    <div className="side-tones">
      {check.playing === null && result !== 'both' && (
        <button type="button" className="button" onClick={start}>
          <Volume2 aria-hidden="true" size={18} /> {text(fault === null && result === null ? 'guide.hear.play' : 'sound.again')}
        </button>
      )}
      {(check.playing !== null || result !== null) && (
        <div className="sides-lr">
          {TONE_SIDES.map((side) => (
            <button
              key={side}
              type="button"
              className="side"
              disabled={check.playing === null}
              data-heard={check.clicked.includes(side)}
              onClick={() => click(side)}
            >
              {check.clicked.includes(side) && <CheckIcon aria-hidden="true" size={16} />}
              <span>{text(`sound.side.${side}`)}</span>
              {check.clicked.includes(side) && <small>{text('guide.hear.heard')}</small>}
            </button>
          ))}
        </div>
      )}
      <p className="quiet" role="status">
        {fault !== null
          ? text(`sound.${fault}`)
          : result === 'both'
            ? text('guide.hear.both')
            : result !== null
              ? text('guide.hear.swapped')
              : check.playing !== null && text('guide.hear.click')}
      </p>
    </div>
  );
}
