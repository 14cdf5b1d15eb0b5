import { summarizeGuide } from '../../catalog/guides/progress';
import type { Headphones } from '../../catalog/headphones';
import { stateSentence } from '../../catalog/page/status-texts';
import type { OpenGuide } from '../navigation';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Checks whether a guide ended in a connection, so that the sound can be checked. */
export function asksForSound({ guide, progress }: OpenGuide, headphones: Headphones | null): boolean {
  const connected = progress.seen.some((id) => guide.steps.find((step) => step.id === id)?.check === 'connected');
  return connected && headphones?.state === 'connected';
}

/** The end of a guide: what was seen, and after a connection the only question that counts. */
export function DoneCard({ open, headphones }: { open: OpenGuide; headphones: Headphones | null }) {
  const text = useText();
  const { guide, progress } = open;
  const asks = asksForSound(open, headphones);
  const closeGuide = useEarshot((state) => state.closeGuide);
  const openHelp = useEarshot((state) => state.openHelp);
  return (
    <div className="done-card">
      <p className="done">
        {text(summarizeGuide(guide, progress))} {headphones !== null && text(stateSentence(headphones))}
      </p>
      {asks && (
        <>
          <p className="step-text">{text('guide.hear')}</p>
          <p className="quiet">{text('guide.hear.note')}</p>
          <div className="actions">
            <button type="button" className="button" onClick={closeGuide}>
              {text('guide.hear.yes')}
            </button>
            {headphones?.systemName != null && (
              <button type="button" className="button plain" onClick={() => openHelp({ kind: 'sound' })}>
                {text('guide.hear.check')}
              </button>
            )}
            <button
              type="button"
              className="button plain"
              onClick={() => openHelp({ kind: 'symptom', symptom: 'no-sound', answers: [], asked: [] })}
            >
              {text('guide.hear.no')}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
