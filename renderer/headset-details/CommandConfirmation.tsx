import type { HeadsetDetailsView } from '../../catalog/headset-details';
import { useEarshot } from '../store';
import { useText } from '../text';
import { actKey, deviceName } from './command-texts';
import type { HeadsetSessionStep } from './headset-session';

/** Whether the person means it, or what the headphones ask before they go on. */
export function CommandConfirmation({
  step,
  says,
}: {
  step: Extract<HeadsetSessionStep, { kind: 'confirm' | 'asks' }>;
  says: HeadsetDetailsView | null;
}) {
  const text = useText();
  const { tellHeadset, wantOfHeadset, answerHeadset } = useEarshot.getState();
  const key = actKey(step.act);
  const name = deviceName(step.act, says, text);
  const asks = step.kind === 'asks';
  return (
    <fieldset className="box question">
      <legend>{asks ? text(`ask.question.${step.question}`) : text(`ask.confirm.${key}`, { name })}</legend>
      {!asks && <p className="quiet">{text('ask.confirm.note')}</p>}
      {/* The safe button has the focus. */}
      <button type="button" className="button plain" ref={focused} onClick={() => (asks ? void answerHeadset(false) : wantOfHeadset(null))}>
        {text('ask.confirm.no')}
      </button>
      <button type="button" className="button" onClick={() => void (asks ? answerHeadset(true) : tellHeadset())}>
        {asks ? text('ask.question.yes') : text(`ask.confirm.${key}.yes`)}
      </button>
    </fieldset>
  );
}

function focused(button: HTMLButtonElement | null): void {
  button?.focus();
}
