import { ControlArea, EDGE, Gloss, getLitProps, Halo, PAINT, Picture, Shadow, SOFT_EDGE } from './paint';
import type { Mark } from './scene';
import { Tag } from './Tag';

const X = 170;
const Y = 132;

/**
 * Draws one cup from outside. A small head shows which ear it is and where the front is. A stretch of the edge is lit with a
 * broken line. If only the cup is known, all of it is lit. An unknown place is not drawn.
 */
export function Cup({ side, small, marks }: { side: 'left' | 'right'; small: boolean; marks: readonly Mark[] }) {
  const radius = small ? ([50, 54] as const) : ([62, 76] as const);
  const [rx, ry] = radius;
  const touched = marks.find((mark) => mark.side === 'face');
  const whole = marks.find((mark) => mark.certainty === 'part');
  const zones = marks.filter((mark) => mark.clock !== null);
  const named = marks.filter((mark) => mark.part !== null && mark.print !== null);
  const rest = touched ?? whole;
  return (
    <Picture width={330}>
      <Shadow x={X} y={226} radius={74} />
      <path
        d={`M${X - 16} -6 C${X - 18} 20 ${X - 18} 34 ${X - 16} 58 H${X + 16} C${X + 18} 34 ${X + 18} 20 ${X + 16} -6Z`}
        fill={PAINT.rim}
        {...EDGE}
      />
      <Gloss d={`M${X - 10} -4 C${X - 12} 18 ${X - 12} 34 ${X - 10} 54`} />
      {small && <path d={`M${X - 8} 52 V${Y - ry + 4} H${X + 8} V52Z`} fill={PAINT.rim} {...EDGE} />}
      <ellipse cx={X} cy={Y + 1} rx={rx + 6} ry={ry + 6} fill={PAINT.pad} {...SOFT_EDGE} />
      <ellipse cx={X} cy={Y} rx={rx} ry={ry} fill={PAINT.rim} {...EDGE} />
      <ellipse
        className={rest === undefined ? undefined : 'lit'}
        cx={X}
        cy={Y}
        rx={rx - 6}
        ry={ry - 6}
        {...(rest === undefined ? { fill: PAINT.face, ...SOFT_EDGE } : getLitProps(rest.unsure || rest.certainty === 'part'))}
      />
      {touched === undefined ? (
        <Gloss
          d={`M${X - rx * 0.66} ${Y + 5} C${X - rx * 0.66} ${Y - ry * 0.46} ${X - rx * 0.3} ${Y - ry * 0.72} ${X + 3} ${Y - ry * 0.76}`}
          width={4}
        />
      ) : (
        <Fingertip x={X} y={Y} />
      )}
      {zones.map((mark) => (
        <ControlArea key={mark.control} d={createStretchPath(toHour(mark, side), radius)} width={15} />
      ))}
      {named.map((mark, index) => {
        const from = mark.clock === null ? ([X, Y] as const) : toPoint(toHour(mark, side), radius, 1);
        const right = mark.clock === null ? side === 'left' : from[0] >= X;
        return (
          <Tag
            key={mark.control}
            from={from}
            at={[right ? X + rx + 55 : X - rx - 55, mark.clock === null ? Y - 16 + index * 38 : from[1] + index * 38]}
            name={mark.print ?? ''}
            unsure={mark.certainty !== 'exact' || mark.unsure}
          />
        );
      })}
      <WornCup side={side} />
    </Picture>
  );
}

// A place that is only known as “rear” extends an hour to both sides.
function createStretchPath(at: number, radius: readonly [number, number]): string {
  return `M${[-1, -0.5, 0, 0.5, 1].map((by) => toPoint(at + by, radius, 1.01).join(' ')).join(' L')}`;
}

// The catalog's hours are those of the left cup, and the right cup is its mirror image.
function toHour({ clock }: Mark, side: 'left' | 'right'): number {
  return side === 'left' ? (clock ?? 0) : 12 - (clock ?? 0);
}

function toPoint(hours: number, [rx, ry]: readonly [number, number], by: number): readonly [number, number] {
  const angle = (hours * Math.PI) / 6;
  return [round(X + rx * by * Math.sin(angle)), round(Y - ry * by * Math.cos(angle))];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Fingertip on a touch panel. */
function Fingertip({ x, y }: { x: number; y: number }) {
  return (
    <>
      <Halo x={x} y={y} radius={20} />
      <path
        d={`M${x - 13} ${y + 2} a13 13 0 0 1 26 0 l6 60 h-38 z`}
        fill="var(--skin)"
        stroke="var(--edge)"
        strokeWidth="1.25"
        strokeLinejoin="round"
      />
      <path d={`M${x - 7} ${y} a7 7 0 0 1 14 0 v5 h-14 z`} fill="var(--shell-light)" opacity=".6" />
    </>
  );
}

// This small head with its headband is drawn from the same side, so that it shows the ear and the direction of the face.
function WornCup({ side }: { side: 'left' | 'right' }) {
  const left = side === 'left';
  return (
    <g transform={`translate(${left ? 4 : 326} 6) scale(${left ? 0.24 : -0.24} .24)`}>
      <path
        d="M138 300 C138 280 132 273 118 271 C104 270 96 263 97 250 C97 243 92 240 91 234 C90 230 95 228 92 224 C88 221 89 216 91 211 C84 211 71 208 74 199 C76 190 88 172 90 160 C91 150 84 142 86 124 C90 60 140 18 204 18 C276 18 322 70 318 136 C316 178 290 200 284 230 C280 256 286 280 292 300Z"
        fill="var(--ghost)"
      />
      <path d="M196 150 C186 80 190 30 204 12" stroke="var(--accent)" strokeWidth="20" fill="none" strokeLinecap="round" />
      <ellipse cx="200" cy="172" rx="40" ry="52" fill="var(--accent)" />
    </g>
  );
}
