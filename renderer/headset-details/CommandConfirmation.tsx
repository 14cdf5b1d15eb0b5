import type { HeadsetDetailsView } from '../../catalog/headset-details';
import { useEarshot } from '../store';
import { useText } from '../text';
import { getCommandDevice, getCommandKey } from './command-texts';
import type { HeadsetSessionStep } from './headset-session';

/** Requests the user's confirmation of a command, or the response to a question of the headphones. */
export function CommandConfirmation({
  step,
  details,
}: {
  step: Extract<HeadsetSessionStep, { kind: 'confirm' | 'question' }>;
  details: HeadsetDetailsView | null;
}) {
  const text = useText();
  const { sendHeadsetCommand, requestHeadsetCommand, respondToHeadset } = useEarshot.getState();
  const key = getCommandKey(step.command);
  const name = getCommandDevice(step.command, details, text);
  const asks = step.kind === 'question';
  return (
    <fieldset className="box question">
      <legend>{asks ? text(`headset.question.${step.question}`) : text(`headset.confirm.${key}`, { name })}</legend>
      {!asks && <p className="quiet">{text('headset.confirm.note')}</p>}
      {/* The safe button has the focus. */}
      <button
        type="button"
        className="button plain"
        ref={focusButton}
        onClick={() => (asks ? void respondToHeadset(false) : requestHeadsetCommand(null))}
      >
        {text('headset.confirm.no')}
      </button>
      <button type="button" className="button" onClick={() => void (asks ? respondToHeadset(true) : sendHeadsetCommand())}>
        {asks ? text('headset.question.yes') : text(`headset.confirm.${key}.yes`)}
      </button>
    </fieldset>
  );
}

function focusButton(button: HTMLButtonElement | null): void {
  button?.focus();
}
