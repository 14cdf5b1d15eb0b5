import type { Guide, Step } from '../../catalog/guides/guide';
import { offersAction } from '../../catalog/guides/progress';
import type { Headphones } from '../../catalog/headphones';
import type { EntryId } from '../../catalog/ids';
import { getModel } from '../../catalog/models/known';
import { PairingCountdown } from '../components/PairingCountdown';
import { ActionPanel } from '../headphones-page/ActionPanel';
import { useEarshot } from '../store';
import { useText } from '../text';
import { StepBody } from './StepBody';

/** One instruction of a guide, and what Earshot can do of it. */
export function StepCard({
  guide,
  step,
  acts,
  headphones,
}: {
  guide: Guide;
  step: Step;
  /** Headphones that Earshot pairs in this guide; null if the user pairs them. */
  acts: EntryId | null;
  headphones: Headphones | null;
}) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const action = useEarshot((state) => state.snapshot?.action ?? null);
  const model = getModel(guide.modelId);
  // In the middle of an instruction only a question of the pairing, or its failure, is news.
  const tells = acts !== null && action?.headphonesId === acts && (action.question !== null || action.outcome?.ok === false);
  return (
    <StepBody model={model} step={step}>
      {headphones !== null && (offersAction(step) || tells) && <ActionPanel id={headphones.id} headphones={headphones} />}
      {step.needsSettings && (
        <button type="button" className="button plain" onClick={() => send({ type: 'open-bluetooth-settings' })}>
          {text('adapter.settings')}
        </button>
      )}
      {headphones?.pairing != null && <PairingCountdown pairing={headphones.pairing} model={model} />}
    </StepBody>
  );
}
