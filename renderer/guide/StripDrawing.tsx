import { findSpans, HISTORY_MS, type RadioHistory } from '../../catalog/radio-history';
import { useText } from '../text';

/** Press to draw: its start and its end, or the moment of the history. Times in ms since 1970. */
interface PressDrawing {
  readonly from: number;
  readonly until: number | null;
}

/** Signals in dBm of the shortest and the longest bar. */
const WEAKEST = -100;
const STRONGEST = -40;
/** Heights in percent of the drawing: the line below the bars, and the shortest and longest bar. */
const BASE = 68;
const MIN_BAR_HEIGHT = 22;
const MAX_BAR_HEIGHT = 58;
/** Minimum width of a label in percent, because a shorter part would truncate it. */
const MIN_LABEL_WIDTH = 11;

/** Draws the last 20 seconds of the headphones' packets. The text next to it has the same content. */
export function StripDrawing({
  history,
  pairingSince,
  press,
}: {
  history: RadioHistory;
  pairingSince: number | null;
  press: PressDrawing | null;
}) {
  const text = useText();
  const start = history.at - HISTORY_MS;
  const x = (at: number): number => Math.min(100, Math.max(0, ((at - start) / HISTORY_MS) * 100));
  const spans = findSpans(history, pairingSince);
  const held = press === null ? null : { from: x(press.from), until: x(press.until ?? history.at) };
  const seconds = press === null ? 0 : Math.round(((press.until ?? history.at) - press.from) / 1_000);
  return (
    <div className="strip-drawing" aria-hidden="true">
      <svg aria-hidden="true" focusable="false">
        {held !== null && held.until > held.from && (
          <rect className="strip-press" x={`${held.from}%`} width={`${held.until - held.from}%`} y="4%" height={`${BASE - 4}%`} rx="6" />
        )}
        <line className="strip-base" x1="0" x2="100%" y1={`${BASE}%`} y2={`${BASE}%`} />
        {history.packets.map(({ at, rssi }) => (
          <line key={at} className="strip-bar" x1={`${x(at)}%`} x2={`${x(at)}%`} y1={`${BASE}%`} y2={`${BASE - getHeight(rssi)}%`} />
        ))}
        {spans
          .filter(({ kind }) => kind === 'silent')
          .map(({ from, until }) => (
            <line key={from} className="strip-silence" x1={`${x(from)}%`} x2={`${x(until)}%`} y1={`${BASE}%`} y2={`${BASE}%`} />
          ))}
        {pairingSince !== null && x(pairingSince) > 0 && (
          <line className="strip-flag" x1={`${x(pairingSince)}%`} x2={`${x(pairingSince)}%`} y1="0" y2={`${BASE}%`} />
        )}
      </svg>
      <div className="strip-labels">
        {spans.map(({ kind, from, until }) => (
          <Label key={`${kind} ${from}`} from={x(from)} until={x(until)} kind={kind} words={text(`span.${kind}`)} />
        ))}
      </div>
      {held !== null && seconds > 0 && (
        <div className="strip-labels">
          <Label
            from={held.from}
            until={Math.max(held.until, held.from + MIN_LABEL_WIDTH)}
            kind="press"
            words={text('span.press', { seconds })}
          />
        </div>
      )}
    </div>
  );
}

function Label({ from, until, kind, words }: { from: number; until: number; kind: string; words: string }) {
  if (until - from < MIN_LABEL_WIDTH) return null;
  return (
    <span data-kind={kind} style={{ insetInlineStart: `${from}%`, width: `${until - from}%` }}>
      {words}
    </span>
  );
}

function getHeight(rssi: number | null): number {
  const share = rssi === null ? 0.5 : (Math.min(STRONGEST, Math.max(WEAKEST, rssi)) - WEAKEST) / (STRONGEST - WEAKEST);
  return MIN_BAR_HEIGHT + share * (MAX_BAR_HEIGHT - MIN_BAR_HEIGHT);
}
