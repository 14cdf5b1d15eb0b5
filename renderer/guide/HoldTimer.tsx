import { Hand } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useUnsaved } from '../keep/unsaved';
import { useEarshot } from '../store';
import { useText } from '../text';
import { beep } from './beep';

/** Time after the end in which the timer runs on, so that a late release shows its delay. In s. */
const OVERRUN_SECONDS = 8;
const TICK_MS = 100;
const RADIUS = 52;
const AROUND = 2 * Math.PI * RADIUS;

/**
 * Counts the seconds of this model's hold aloud and shows when to release the button. Where no source says how long
 * (`seconds` null), it counts to the end (`end`), at which to let go in any case. Both in seconds. Reports the start and
 * end of the press, so that the result can be evaluated.
 */
export function HoldTimer({
  seconds: held,
  end,
  onPress,
  onLetGo,
}: {
  seconds: number | null;
  end: number;
  onPress: () => void;
  /** Maximum hold in seconds, because a release needs no click. */
  onLetGo: (atMost: number) => void;
}) {
  const text = useText();
  const seconds = held ?? end;
  const sounds = useEarshot((state) => state.snapshot?.preferences.sounds !== false);
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  const counted = useRef(-1);
  const elapsed = startedAt === null ? 0 : (now - startedAt) / 1_000;
  const over = elapsed >= seconds;
  useUnsaved(startedAt !== null);
  useEffect(() => {
    if (startedAt === null) return;
    const timer = setInterval(() => {
      const passed = (performance.now() - startedAt) / 1_000;
      const whole = Math.floor(passed);
      if (whole !== counted.current && whole <= seconds) {
        counted.current = whole;
        if (sounds) beep(whole === seconds ? 'end' : 'tick');
      }
      if (passed > seconds + OVERRUN_SECONDS) {
        setStartedAt(null);
        onLetGo(end);
      } else setNow(performance.now());
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [startedAt, seconds, sounds, end, onLetGo]);
  const toggle = (): void => {
    counted.current = -1;
    setNow(performance.now());
    setStartedAt(startedAt === null ? performance.now() : null);
    if (startedAt === null) onPress();
    else onLetGo(end);
  };
  // Space presses it, too, while it would press nothing else: hands and eyes are on the headphones.
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
  return (
    <div className="hold" data-over={over && startedAt !== null} data-running={startedAt !== null}>
      <svg viewBox="0 0 120 120" aria-hidden="true" focusable="false">
        <circle cx="60" cy="60" r={RADIUS} className="hold-track" />
        <circle
          cx="60"
          cy="60"
          r={RADIUS}
          className="hold-done"
          strokeDasharray={AROUND}
          strokeDashoffset={AROUND * (1 - Math.min(1, elapsed / seconds))}
          transform="rotate(-90 60 60)"
        />
        <text x="60" y="60" textAnchor="middle" dominantBaseline="central">
          {startedAt === null ? seconds : Math.min(Math.floor(elapsed), seconds)}
        </text>
      </svg>
      <div>
        <p className="strong" role="status">
          {startedAt === null
            ? text(held === null ? 'hold.end' : 'hold.ready', { seconds })
            : over
              ? text('hold.release')
              : text('hold.keep')}
        </p>
        {startedAt === null && <p className="quiet hold-key">{text('hold.space')}</p>}
        <button type="button" className="button plain" onClick={toggle}>
          <Hand aria-hidden="true" size={16} /> {text(startedAt === null ? 'hold.start' : 'hold.stop')}
        </button>
      </div>
    </div>
  );
}
