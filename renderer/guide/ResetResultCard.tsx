import type { Headphones } from '../../catalog/headphones';
import type { MessageKey } from '../../catalog/messages/message';
import { type LearnedMethod, selectLearned } from '../../catalog/methods/learned';
import { judgeReset, type Observation, OLD_PAIRINGS, RESET_LIGHTS, type ResetAnswers } from '../../catalog/methods/reset-result';
import { hasResult, type ResetWatch } from '../../catalog/methods/reset-watch';
import type { OpenGuide } from '../open-guide';
import { useEarshot } from '../store';
import { useText } from '../text';
import { ConnectButton } from './ResetCheck';
import { ShareMethod } from './ShareMethod';

const NOTHING: readonly LearnedMethod[] = [];

/**
 * Requests the result of a reset: the light, the old pairing, and pairing mode. Facts that this computer observed are shown
 * without a choice. Headphones that change hands aren't connected again, so the user can't report their old pairing. Renders
 * nothing if Earshot stores nothing, because then the responses would be lost.
 */
export function ResetResultCard({ open, headphones }: { open: OpenGuide; headphones: Headphones | null }) {
  const text = useText();
  const answerReset = useEarshot((state) => state.answerReset);
  const remembers = useEarshot((state) => state.snapshot?.preferences.remember === true);
  const learned = useEarshot((state) => state.snapshot?.learned ?? NOTHING);
  const { guide, reset } = open;
  if (reset === null || !remembers) return null;
  const { way, outcome, light, result } = reset;
  const kept = hasResult(reset) ? selectLearned(learned, { modelId: guide.modelId, way, outcome }) : null;
  const modes = [true, false] as const;
  const givesAway = guide.kind === 'give-away';
  const sentence = getSentence(reset, givesAway);
  return (
    <section className="method-result" aria-label={text('reset-result.title')}>
      <h3>{text('reset-result.title')}</h3>
      <p className="quiet">{text('reset-result.note')}</p>
      <Question
        title={text('learned.light')}
        value={light}
        choices={RESET_LIGHTS.map((value) => ({ value, label: text(`learned.light.${value}`) }))}
        onAnswer={(value) => answerReset({ light: value })}
      />
      {(!givesAway || result.oldPairing?.witness === 'computer') && (
        <ObservationChoice
          title={text('reset-result.pairing')}
          observation={result.oldPairing}
          choices={OLD_PAIRINGS.map((value) => ({ value, label: text(`reset-result.pairing.${value}`) }))}
          answers={(oldPairing) => ({ oldPairing })}
        />
      )}
      {guide.kind === 'reset' && <ConnectButton open={open} headphones={headphones} />}
      <ObservationChoice
        title={text('reset-result.mode')}
        observation={result.pairingMode}
        choices={modes.map((value) => ({ value, label: text(value ? 'reset-result.yes' : 'reset-result.no') }))}
        answers={(pairingMode) => ({ pairingMode })}
      />
      <p role="status">{sentence === null ? '' : text(sentence)}</p>
      {kept !== null && <ShareMethod learned={kept} />}
    </section>
  );
}

// The page for giving headphones away already shows that they were erased, and this computer won't reset them again.
function getSentence(reset: ResetWatch, givesAway: boolean): MessageKey | null {
  if (!hasResult(reset)) return null;
  const verdict = judgeReset(reset);
  if (verdict === 'worked' && givesAway) return null;
  return verdict === 'unclear' && reset.result.oldPairing?.value === 'works' ? 'reset-result.nothing-erased' : `reset-result.${verdict}`;
}

interface Choice<T> {
  readonly value: T;
  readonly label: string;
}

function ObservationChoice<T>({
  title,
  observation,
  choices,
  answers,
}: {
  title: string;
  observation: Observation<T> | null;
  choices: readonly Choice<T>[];
  answers: (value: T | null) => ResetAnswers;
}) {
  const text = useText();
  const answer = useEarshot((state) => state.answerReset);
  if (observation?.witness !== 'computer')
    return <Question title={title} value={observation?.value ?? null} choices={choices} onAnswer={(value) => answer(answers(value))} />;
  const label = choices.find(({ value }) => value === observation.value)?.label ?? '';
  return (
    <p>
      {title} <span className="strong">{text('reset-result.detected', { text: label })}</span>
    </p>
  );
}

function Question<T>({
  title,
  value,
  choices,
  onAnswer,
}: {
  title: string;
  value: T | null;
  choices: readonly Choice<T>[];
  onAnswer: (value: T | null) => void;
}) {
  const text = useText();
  const all: readonly Choice<T | null>[] = [...choices, { value: null, label: text('reset-result.unknown') }];
  return (
    <fieldset>
      <legend>{title}</legend>
      {all.map((choice) => (
        <button
          key={String(choice.value)}
          type="button"
          className="chip"
          aria-pressed={choice.value === value}
          onClick={() => onAnswer(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  );
}
