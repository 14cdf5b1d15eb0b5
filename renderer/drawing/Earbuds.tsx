import { EDGE, Gloss, getLitProps, Halo, PAINT, Picture, Shadow, SOFT_EDGE } from './paint';
import type { Mark } from './scene';
import { Tag } from './Tag';

/** Both earbuds from outside, with the letters that are printed on them. The parts to press are lit. */
export function Earbuds({ marks }: { marks: readonly Mark[] }) {
  const left = marks.find(({ part }) => part === 'both-earbuds' || part === 'left-earbud' || part === 'both-earpieces');
  const right = marks.find(({ part }) => part === 'both-earbuds' || part === 'both-earpieces' || part === 'right-earpiece');
  const print = left?.print ?? right?.print ?? null;
  return (
    <Picture>
      <Shadow y={206} radius={112} />
      <g transform="translate(98 104) scale(1.55)">
        <Earbud side="L" mark={left} />
      </g>
      <g transform="translate(222 104) scale(1.55)">
        <Earbud side="R" mark={right} />
      </g>
      {print !== null && left !== undefined && <Tag from={[98, 100]} at={[160, 22]} name={print} unsure={left.unsure} />}
    </Picture>
  );
}

/** One earbud from outside, around (0, 0); `bare` without its letter. */
export function Earbud({ side, mark, bare = false }: { side: 'L' | 'R'; mark?: Mark | undefined; bare?: boolean }) {
  return (
    <>
      <g transform={side === 'L' ? undefined : 'scale(-1 1)'}>
        <path d="M18 16 C34 22 44 34 40 46 C36 56 22 54 14 44Z" fill={PAINT.pad} {...SOFT_EDGE} />
        <path d="M0 -32 C22 -32 34 -17 34 2 C34 22 20 34 0 34 C-20 34 -34 20 -34 0 C-34 -19 -20 -32 0 -32Z" fill={PAINT.body} {...EDGE} />
        <circle
          className={mark === undefined ? undefined : 'lit'}
          cx="-3"
          cy="-1"
          r="19"
          {...(mark === undefined ? { fill: PAINT.face, ...SOFT_EDGE } : getLitProps(mark.unsure))}
        />
        {mark === undefined ? (
          <Gloss d="M-15 -6 C-12 -14 -6 -16 0 -16" width={3} />
        ) : (
          <>
            <Halo x={-3} y={-1} radius={22} />
            <circle cx="-3" cy="-1" r="7" fill="var(--accent)" />
          </>
        )}
      </g>
      {!bare && (
        <text x="0" y="56" textAnchor="middle" fontSize="13" fontWeight="600" fill="var(--soft)">
          {side}
        </text>
      )}
    </>
  );
}

/** Earbuds next to their open case, as the picture of the whole headset. */
export function EarbudsAndCase({ children }: { children: React.ReactNode }) {
  return (
    <Picture>
      <Shadow y={222} radius={122} />
      <g transform="translate(208 132) scale(1.08)">{children}</g>
      <g transform="translate(76 92) rotate(-10)">
        <Earbud side="L" bare />
      </g>
      <g transform="translate(106 178) rotate(12) scale(.96)">
        <Earbud side="R" bare />
      </g>
    </Picture>
  );
}
