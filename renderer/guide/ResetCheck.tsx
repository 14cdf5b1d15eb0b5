import { type Headphones, isInRange, isPairedHere } from '../../catalog/headphones';
import { judgeReset } from '../../catalog/methods/reset-result';
import type { OpenGuide } from '../open-guide';
import { useEarshot } from '../store';
import { useText } from '../text';

interface ResetCheckProps {
  readonly open: OpenGuide;
  readonly headphones: Headphones | null;
}

/** Offers a connection with the key from before the reset, because its result is the best evidence. Renders nothing without such a key. */
export function ConnectButton({ open: { reset }, headphones }: ResetCheckProps) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const able = useEarshot((state) => state.snapshot?.actions.includes('connect') === true);
  if (reset?.pairingKept !== true || reset.result.oldPairing?.witness === 'computer') return null;
  if (!able || headphones === null || headphones.state === 'connected' || !isPairedHere(headphones)) return null;
  return (
    <button type="button" className="button plain" onClick={() => void send({ type: 'act', action: 'connect', headphones: headphones.id })}>
      {text('reset-result.connect')}
    </button>
  );
}

/**
 * Offers to check a factory reset before its guide removes the pairing from this computer, and shows the evidence of this
 * computer. After the removal no evidence is possible.
 */
export function ErasedCheck({ open, headphones }: ResetCheckProps) {
  const text = useText();
  const { reset } = open;
  if (reset === null) return null;
  const verdict = reset.result.oldPairing?.witness === 'computer' ? judgeReset(reset) : null;
  return (
    <>
      {headphones !== null && isInRange(headphones) && <ConnectButton open={open} headphones={headphones} />}
      <p role="status">
        {verdict === 'worked' && text('hand-over.erased.confirmed')}
        {verdict === 'kept' && text('reset-result.kept')}
      </p>
    </>
  );
}
