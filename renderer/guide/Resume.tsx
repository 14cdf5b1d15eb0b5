import { findModel } from '../../catalog/models/known';
import type { KeptGuide } from '../../catalog/preferences';
import { useEarshot } from '../store';
import { useText } from '../text';
import { resumeGuide } from './start-guide';

/** Offers to resume the guide that was open when Earshot last ended. */
export function Resume({ guide }: { guide: KeptGuide }) {
  const text = useText();
  const dropResume = useEarshot((state) => state.dropResume);
  const model = findModel(guide.modelId);
  if (model === null) return null;
  return (
    <section className="resume" aria-label={text('guide.resume')}>
      <p>{text('guide.resume.of', { guide: text(`guide.${guide.kind}`), model: model.name, step: guide.step + 1 })}</p>
      <div className="actions">
        <button type="button" className="button plain" onClick={resumeGuide}>
          {text('guide.resume')}
        </button>
        <button type="button" className="link" onClick={dropResume}>
          {text('guide.resume.drop')}
        </button>
      </div>
    </section>
  );
}
