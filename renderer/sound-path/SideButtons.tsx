import { useQuestionFocus } from '../components/use-question-focus';
import { useText } from '../text';
import type { Side } from './tone-record';
import type { SideTone } from './use-side-tone';

const SIDES = ['left', 'right'] as const;

/** Both sides of the picture, each a button that plays a tone on that side. */
export function SideButtons({ tone }: { tone: SideTone }) {
  const text = useText();
  const { stage, play } = tone;
  const playing = stage.kind === 'playing' ? stage.side : null;
  return (
    <>
      {SIDES.map((side) => (
        <button
          key={side}
          type="button"
          className={`tone-side ${side}`}
          aria-label={text(`side.${side}`)}
          data-playing={playing === side || undefined}
          onClick={() => play(side)}
        >
          <span className="waves" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
        </button>
      ))}
      <p className="side-hint" aria-hidden="true">
        {text(playing === null ? 'side.hint' : 'side.playing')}
      </p>
    </>
  );
}

/** Question after a tone, or the reason why none was played. */
export function ToneOutcome({ tone: { stage, respond } }: { tone: SideTone }) {
  const text = useText();
  switch (stage.kind) {
    case 'asking':
      return <HeardQuestion side={stage.side} onRespond={respond} />;
    case 'muted':
      return (
        <p className="tone-question" role="status">
          {text('side.muted')}
        </p>
      );
    case 'failed':
      return (
        <p className="alert" role="alert">
          {text(`sound.${stage.fault}`)}
        </p>
      );
    default:
      return null;
  }
}

function HeardQuestion({ side, onRespond }: { side: Side; onRespond: (isHeard: boolean) => void }) {
  const text = useText();
  const question = useQuestionFocus<HTMLSpanElement>();
  return (
    <fieldset className="question tone-question">
      {/* The legend has no box of its own, so that it can't have the focus. */}
      <legend>
        <span ref={question} tabIndex={-1}>
          {text(`side.heard.${side}`)}
        </span>
      </legend>
      <button type="button" className="button plain" onClick={() => onRespond(true)}>
        {text('action.question.yes')}
      </button>
      <button type="button" className="button plain" onClick={() => onRespond(false)}>
        {text('action.question.no')}
      </button>
    </fieldset>
  );
}
