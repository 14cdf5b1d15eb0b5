import { findModel } from '../../catalog/models/known';
import type { KeptGuide } from '../../catalog/preferences';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Offers to resume the guide that was open when Earshot last ended. */
export function Resume({ guide }: { guide: KeptGuide }) {
  const text = useText();
  const resumeGuide = useEarshot((state) => state.resumeGuide);
  const model = findModel(guide.modelId);
  if (model === null) return null;
  return (
    <section className="resume" aria-label={text('guide.resume')}>
      <p>{text('guide.resume.of', { guide: text(`guide.${guide.kind}`), model: model.name, step: guide.step + 1 })}</p>
      <div className="actions">
        <button type="button" className="button plain" onClick={() => resumeGuide(true)}>
          {text('guide.resume')}
        </button>
        <button type="button" className="link" onClick={() => resumeGuide(false)}>
          {text('guide.resume.drop')}
        </button>
      </div>
    </section>
  );
}
