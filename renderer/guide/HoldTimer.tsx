import { Check as CheckIcon, Hand } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { getHoldPhase } from '../../catalog/methods/hold';
import { useUnsaved } from '../keep/unsaved';
import { useEarshot } from '../store';
import { useText } from '../text';
import { playBeep } from './beep';

/** Time in s after the limit in which the ring continues, so that a late release is visible. */
const OVERRUN_SECONDS = 3;
const TICK_MS = 100;
const RADIUS = 52;
const AROUND = 2 * Math.PI * RADIUS;

/**
 * Counts the seconds of this model's hold with sounds, with its limit drawn on the ring. If no source gives a duration (`seconds`
 * is null), it counts to the limit (`end`). Both in seconds. It shows “let go” when pairing mode was detected or the limit is
 * reached, and reports the start and end of the press, so that the result can be evaluated.
 */
export function HoldTimer({
  seconds: held,
  end,
  detected,
  onPress,
  onRelease,
}: {
  seconds: number | null;
  end: number;
  /** True if pairing mode of these headphones is detected now. */
  detected: boolean;
  onPress: () => void;
  /** Maximum hold in seconds, because a release needs no click. */
  onRelease: (atMost: number) => void;
}) {
  const text = useText();
  const sounds = useEarshot((state) => state.snapshot?.preferences.sounds !== false);
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  const counted = useRef(-1);
  const elapsed = startedAt === null ? null : Math.max(0, now - startedAt) / 1_000;
  const phase = getHoldPhase({ elapsed, seconds: held, end, detected });
  useUnsaved(startedAt !== null);
  useEffect(() => {
    if (startedAt === null) return;
    const timer = setInterval(() => {
      const passed = (performance.now() - startedAt) / 1_000;
      const whole = Math.floor(passed);
      if (whole !== counted.current && whole < end) {
        counted.current = whole;
        if (sounds) playBeep('tick');
      }
      if (passed > end + OVERRUN_SECONDS) {
        setStartedAt(null);
        onRelease(end);
      } else setNow(performance.now());
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [startedAt, sounds, end, onRelease]);
  const released = phase === 'release';
  useEffect(() => {
    if (released && sounds) playBeep('end');
  }, [released, sounds]);
  const toggle = (): void => {
    counted.current = -1;
    setNow(performance.now());
    setStartedAt(startedAt === null ? performance.now() : null);
    if (startedAt === null) onPress();
    else onRelease(end);
  };
  // Space presses it, too, if it would press nothing else, because hands and eyes are on the headphones.
  const latest = useRef(toggle);
  useEffect(() => {
    latest.current = toggle;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const taken = event.target instanceof HTMLElement && event.target.closest('button, a, input, select, textarea, summary') !== null;
      if (event.key !== ' ' || event.repeat || event.defaultPrevented || taken) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  const sentence = {
    ready: text('hold.end', { seconds: end }),
    keep: text('hold.keep'),
    longer: text('hold.longer'),
    release: text(detected ? 'hold.detected' : 'hold.release'),
  }[phase];
  return (
    <div className="hold" data-over={released} data-running={startedAt !== null}>
      <Ring elapsed={elapsed ?? 0} seconds={held} end={end} detected={detected && released} />
      <div>
        <p className="strong" role="status">
          {sentence}
        </p>
        {startedAt === null && !released && <p className="quiet hold-key">{text('hold.space')}</p>}
        {(startedAt !== null || !released) && (
          <button type="button" className="button plain" onClick={toggle}>
            <Hand aria-hidden="true" size={16} /> {text(startedAt === null ? 'hold.start' : 'hold.stop')}
          </button>
        )}
      </div>
    </div>
  );
}

// The whole ring is the limit. The part after the model's seconds has another color.
function Ring({ elapsed, seconds, end, detected }: { elapsed: number; seconds: number | null; end: number; detected: boolean }) {
  const text = useText();
  const part = (from: number, until: number) => ({
    strokeDasharray: `${AROUND * Math.max(0, (until - from) / end)} ${AROUND}`,
    transform: `rotate(${-90 + (360 * from) / end} 60 60)`,
  });
  return (
    <svg viewBox="0 0 120 120" aria-hidden="true" focusable="false" data-detected={detected}>
      <circle cx="60" cy="60" r={RADIUS} className="hold-track" />
      {seconds !== null && seconds < end && <circle cx="60" cy="60" r={RADIUS} className="hold-limit" {...part(seconds, end)} />}
      {(elapsed > 0 || detected) && (
        <circle cx="60" cy="60" r={RADIUS} className="hold-done" {...part(0, detected ? end : Math.min(elapsed, end))} />
      )}
      {detected ? (
        <CheckIcon x="36" y="36" width="48" height="48" />
      ) : (
        <>
          <text x="60" y="54" textAnchor="middle" dominantBaseline="central">
            {Math.min(Math.floor(elapsed), end)}
          </text>
          <text x="60" y="84" textAnchor="middle" dominantBaseline="central" className="hold-of">
            {seconds === null ? text('hold.of.most', { seconds: end }) : text('hold.of', { seconds })}
          </text>
        </>
      )}
    </svg>
  );
}
