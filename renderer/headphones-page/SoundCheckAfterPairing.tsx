import { useEffect, useState } from 'react';
import type { Headphones } from '../../catalog/headphones';
import type { Model } from '../../catalog/models/model';
import { useHeadingFocus } from '../components/use-heading-focus';
import { SoundCard } from '../guide/SoundCard';
import { useEarshot } from '../store';

/** Shows the card that checks the sound after Earshot paired these headphones without a guide, until the user hears them. */
export function SoundCheckAfterPairing({ headphones, model }: { headphones: Headphones; model: Model | null }) {
  const action = useEarshot((state) => state.snapshot?.action ?? null);
  const [shown, setShown] = useState(false);
  const heading = useHeadingFocus(String(shown));
  const paired = action?.headphonesId === headphones.id && action.outcome?.ok === true && (action.kind === 'pair' || action.kind === 'fix');
  // The outcome disappears after a moment. The card stays.
  useEffect(() => {
    if (paired) setShown(true);
  }, [paired]);
  if (!shown || headphones.state !== 'connected') return null;
  return <SoundCard headphones={headphones} model={model} heading={heading} onHeard={() => setShown(false)} />;
}
