import { LoaderCircle } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import type { Headphones } from '../../catalog/headphones';
import { useEarshot } from '../store';
import { useText } from '../text';
import { CommandConfirmation } from './CommandConfirmation';
import { CommandOutcome } from './CommandOutcome';
import { HeadsetDetails } from './HeadsetDetails';
import { HeadsetDetailsCard } from './HeadsetDetailsCard';
import { useHeadsetSession, useLeaving } from './use-headset-session';

/**
 * Shows the details of connected headphones after the user requests them, and their commands. Experimental, off until it is
 * switched on.
 */
export function HeadsetSection({ headphones }: { headphones: Headphones }) {
  const text = useText();
  const { talk, offered } = useHeadsetSession(headphones);
  const { askHeadset, wantOfHeadset } = useEarshot.getState();
  useLeaving();
  const says = talk?.says ?? null;
  const step = talk?.step ?? null;
  const asks = step?.kind === 'confirm' || step?.kind === 'asks';
  const heading = useFocusAfter(asks);
  const busy = step?.kind === 'asking' || step?.kind === 'telling';
  return (
    <HeadsetDetailsCard heading={heading}>
      {talk !== null && says !== null ? (
        <HeadsetDetails talk={talk} says={says} headphones={headphones} />
      ) : (
        <p className="quiet">{text('ask.what')}</p>
      )}
      {asks && <CommandConfirmation key={step.kind} step={step} says={says} />}
      <div className="talk-told" role="status">
        {step?.kind === 'failed' && <p>{text(`ask.error.${step.error}`)}</p>}
        {step?.kind === 'ended' && <CommandOutcome step={step} says={says} />}
      </div>
      <div className="actions" role="status">
        {busy ? (
          <p>
            <LoaderCircle aria-hidden="true" size={18} className="spin" /> {text(step.kind === 'asking' ? 'ask.asking' : 'ask.telling')}
          </p>
        ) : (
          offered &&
          !asks && (
            <>
              <button type="button" className="button plain" onClick={() => void askHeadset(headphones.id)}>
                {text(says === null && step?.kind !== 'failed' ? 'ask.button' : 'ask.again')}
              </button>
              {says?.can.pairingMode === true && (
                <button type="button" className="button plain" onClick={() => wantOfHeadset({ type: 'pairing-mode' })}>
                  {text('ask.act.pairing-mode')}
                </button>
              )}
            </>
          )
        )}
      </div>
    </HeadsetDetailsCard>
  );
}

// The focus moves to this heading because a closed question takes it away.
function useFocusAfter(asks: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current && !asks) heading.current?.focus();
    asked.current = asks;
  }, [asks]);
  return heading;
}
