import { type LearnedMethod, selectLearned } from '../../catalog/methods/learned';
import { PAIRING_LIGHTS } from '../../catalog/methods/reset-result';
import type { OpenGuide } from '../open-guide';
import { useEarshot } from '../store';
import { useText } from '../text';
import { ShareMethod } from './ShareMethod';

/** Shows the method that this guide verified. The user can describe it and share it with the project. Renders nothing before that. */
export function VerifiedMethodCard({ open: { guide, verifiedMethod } }: { open: OpenGuide }) {
  const text = useText();
  const send = useEarshot((state) => state.send);
  const kept = useEarshot(({ snapshot }) =>
    snapshot === null || verifiedMethod === null ? null : selectLearned(snapshot.learned, { modelId: guide.modelId, ...verifiedMethod }),
  );
  if (kept === null) return null;
  const describe = (change: Partial<Pick<LearnedMethod, 'light' | 'voice'>>): void => {
    const { day: _, system: __, ...known } = kept;
    void send({ type: 'learn', method: { ...known, ...change } });
  };
  return (
    <section className="method-result" aria-label={text('learned.title')}>
      <h3>{text('learned.title')}</h3>
      <p className="quiet" role="status">
        {text('learned.note')}
      </p>
      <fieldset>
        <legend>{text('learned.light')}</legend>
        {PAIRING_LIGHTS.map((light) => (
          <button key={light} type="button" className="chip" aria-pressed={kept.light === light} onClick={() => describe({ light })}>
            {text(`learned.light.${light}`)}
          </button>
        ))}
      </fieldset>
      <fieldset>
        <legend>{text('learned.voice')}</legend>
        {([true, false] as const).map((voice) => (
          <button
            key={String(voice)}
            type="button"
            className="chip"
            aria-pressed={kept.voice === voice}
            onClick={() => describe({ voice })}
          >
            {text(voice ? 'learned.voice.yes' : 'learned.voice.no')}
          </button>
        ))}
      </fieldset>
      <ShareMethod learned={kept} />
    </section>
  );
}
