import { LoaderCircle } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import type { Headphones } from '../../catalog/headphones';
import { useEarshot } from '../store';
import { useText } from '../text';
import { CommandConfirmation } from './CommandConfirmation';
import { CommandOutcome } from './CommandOutcome';
import { HeadsetDetails } from './HeadsetDetails';
import { HeadsetDetailsCard } from './HeadsetDetailsCard';
import { useEndSessionOnLeave, useHeadsetSession } from './use-headset-session';

/** Shows the details of connected headphones after the user requests them, and their commands. Experimental, and off by default. */
export function HeadsetSection({ headphones }: { headphones: Headphones }) {
  const text = useText();
  const { session, offered } = useHeadsetSession(headphones);
  const { readHeadset, requestHeadsetCommand } = useEarshot.getState();
  useEndSessionOnLeave();
  const details = session?.details ?? null;
  const step = session?.step ?? null;
  const asks = step?.kind === 'confirm' || step?.kind === 'question';
  const heading = useFocusAfter(asks);
  const busy = step?.kind === 'reading' || step?.kind === 'sending';
  return (
    <HeadsetDetailsCard heading={heading}>
      {session !== null && details !== null ? (
        <HeadsetDetails session={session} details={details} headphones={headphones} />
      ) : (
        <p className="quiet">{text('headset.intro')}</p>
      )}
      {asks && <CommandConfirmation key={step.kind} step={step} details={details} />}
      <div className="session-outcome" role="status">
        {step?.kind === 'failed' && <p>{text(`headset.error.${step.error}`)}</p>}
        {step?.kind === 'ended' && <CommandOutcome step={step} details={details} />}
      </div>
      <div className="actions" role="status">
        {busy ? (
          <p>
            <LoaderCircle aria-hidden="true" size={18} className="spin" />{' '}
            {text(step.kind === 'reading' ? 'headset.reading' : 'headset.sending')}
          </p>
        ) : (
          offered &&
          !asks && (
            <>
              <button type="button" className="button plain" onClick={() => void readHeadset(headphones.id)}>
                {text(details === null && step?.kind !== 'failed' ? 'headset.read' : 'headset.read-again')}
              </button>
              {details?.can.pairingMode === true && (
                <button type="button" className="button plain" onClick={() => requestHeadsetCommand({ type: 'pairing-mode' })}>
                  {text('headset.command.pairing-mode')}
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
