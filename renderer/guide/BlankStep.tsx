import type { Guide, Step } from '../../catalog/guides/guide';
import { findModel } from '../../catalog/models/known';
import { useHeadingFocus } from '../components/use-heading-focus';
import { StepBody } from './StepBody';

/** Shows that no source describes the procedure, and the alternatives. Nothing is watched, because there is nothing to do. */
export function BlankStep({ guide, step }: { guide: Guide; step: Step }) {
  const heading = useHeadingFocus(step.id);
  const press = { detected: false, onPress: () => undefined, onRelease: () => undefined };
  return (
    <section className="frame">
      <StepBody model={findModel(guide.modelId)} step={step} heading={heading} press={press} />
    </section>
  );
}
