import type { HeadsetSays } from '../../catalog/headset-says';
import { useEarshot } from '../store';
import { useText } from '../text';
import { actKey, deviceName } from './act-words';
import type { TalkStep } from './talk';

/** Whether the person means it, or what the headphones ask before they go on. */
export function ActQuestion({ step, says }: { step: Extract<TalkStep, { kind: 'confirm' | 'asks' }>; says: HeadsetSays | null }) {
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
