import { useEffect, useState } from 'react';
import type { PairingView } from '../../catalog/headphones';
import type { Model } from '../../catalog/models/model';
import { useText } from '../text';

/** Shows the remaining time of pairing mode, if the model's documents name its length. */
export function PairingCountdown({ pairing, model }: { pairing: PairingView; model: Model | null }) {
  const text = useText();
  const minutes = model?.pairingWindow?.value.minutes;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  if (minutes === undefined) return null;
  const left = Math.ceil((pairing.since + minutes * 60_000 - now) / 1_000);
  if (left <= 0) return <p className="quiet">{text('pairing.over')}</p>;
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  // The countdown is not announced each second, and a screen reader can read it on request.
  return (
    <p className="quiet" role="timer" aria-live="off">
      {text('pairing.left', { time })}
    </p>
  );
}
