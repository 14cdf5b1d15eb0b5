import { type Ref, useEffect, useState } from 'react';
import { summarizeGuide } from '../../catalog/guides/summary';
import type { Headphones } from '../../catalog/headphones';
import { isKnownMethod } from '../../catalog/methods/methods';
import { findModel } from '../../catalog/models/known';
import { describeState } from '../../catalog/page/status-texts';
import { SETTLE_MS } from '../guide-effects';
import type { OpenGuide } from '../open-guide';
import { useEarshot } from '../store';
import { useText } from '../text';
import { HandOverCard } from './HandOverCard';
import { ResetResultCard } from './ResetResultCard';
import { SoundCard } from './SoundCard';
import { VerifiedMethodCard } from './VerifiedMethodCard';

/** Time for the judgment itself after {@link SETTLE_MS}, in ms. */
const JUDGED_WITHIN_MS = 500;

/** Checks whether a guide ended in a connection, so that the sound can be checked. */
export function offersSoundCheck({ guide, progress }: OpenGuide, headphones: Headphones | null): boolean {
  const connected = progress.seen.some((id) => guide.steps.find((step) => step.id === id)?.check === 'connected');
  return connected && headphones?.state === 'connected';
}

// Only an unconfirmed method raises questions, because the project learns nothing from others.
function isNews({ guide, verifiedMethod }: OpenGuide): boolean {
  const method = guide.methods.find(({ id }) => id === verifiedMethod?.way);
  return method !== undefined && !isKnownMethod(method.trust);
}

/**
 * End of a guide. After a connection it is the card that checks the sound. Once the user hears it, questions follow about a
 * method that was unconfirmed, and about the result of a reset.
 */
export function DoneCard({
  open,
  headphones,
  heading,
}: {
  open: OpenGuide;
  headphones: Headphones | null;
  heading: Ref<HTMLHeadingElement>;
}) {
  const text = useText();
  const closeGuide = useEarshot((state) => state.closeGuide);
  const [heard, setHeard] = useState(false);
  // The press is judged a moment after pairing mode begins, and the pairing can end earlier. A press that began too late stays open.
  const waits = useMoment(SETTLE_MS + JUDGED_WITHIN_MS);
  const pending =
    waits && open.attempt !== null && open.guide.steps.some(({ id, usesMethod }) => usesMethod === true && open.progress.seen.includes(id));
  const news = isNews(open);
  const remembers = useEarshot((state) => state.snapshot?.preferences.remember === true);
  const asks = open.reset !== null && remembers;
  useEffect(() => {
    if (heard && !pending && !news && !asks) closeGuide();
  }, [heard, pending, news, asks, closeGuide]);
  const { guide, progress } = open;
  if (offersSoundCheck(open, headphones) && headphones !== null) {
    if (!heard || !(news || asks))
      return <SoundCard headphones={headphones} model={findModel(guide.modelId)} heading={heading} onHeard={() => setHeard(true)} />;
    return (
      <>
        {news && <VerifiedMethodCard open={open} />}
        <ResetResultCard open={open} headphones={headphones} />
        <footer className="guide-foot">
          <button type="button" className="button" onClick={closeGuide}>
            {text('guide.hear.done')}
          </button>
        </footer>
      </>
    );
  }
  if (guide.kind === 'give-away')
    return (
      <>
        <HandOverCard open={open} headphones={headphones} heading={heading} />
        <ResetResultCard open={open} headphones={headphones} />
      </>
    );
  return (
    <>
      <div className="done-card">
        <h3 ref={heading} tabIndex={-1} className="done">
          {text(summarizeGuide(guide, progress))} {headphones !== null && text(describeState(headphones))}
        </h3>
      </div>
      {news && <VerifiedMethodCard open={open} />}
      <ResetResultCard open={open} headphones={headphones} />
    </>
  );
}

// True until this time in ms has passed since the first drawing.
function useMoment(ms: number): boolean {
  const [lasts, setLasts] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setLasts(false), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return lasts;
}
