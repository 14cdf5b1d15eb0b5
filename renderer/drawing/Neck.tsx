import { Earbud } from './Earbuds';
import { ControlArea, EDGE, Gloss, getLitProps, PAINT, Picture, Shadow, Tube } from './paint';
import type { Mark } from './scene';

const on = (marks: readonly Mark[], part: Mark['part']): Mark | undefined => marks.find((mark) => mark.part === part);

/** Headphones with a band around the neck. The band, or a part in the ear, is lit as a whole, because no source is more exact. */
export function Neckband({ marks }: { marks: readonly Mark[] }) {
  const band = on(marks, 'neckband');
  const path = 'M104 24 C58 70 62 200 160 202 C258 200 262 70 216 24';
  return (
    <Picture>
      <Shadow y={220} radius={96} />
      <Tube d={path} width={13.5} />
      {band !== undefined && <ControlArea d={path} width={15} />}
      <Gloss d="M100 30 C60 78 68 190 156 196" />
      <path d="M104 24 C128 48 120 82 134 96 M216 24 C192 48 200 82 186 96" fill="none" stroke="var(--pad)" strokeWidth="3" />
      <Earpieces marks={marks} y={106} apart={28} />
      <Pod x={74} y={112} mark={on(marks, 'pod')} />
    </Picture>
  );
}

/** Earphones joined by a cord, with a control part in it. */
export function Cord({ marks }: { marks: readonly Mark[] }) {
  return (
    <Picture>
      <Shadow y={220} radius={84} />
      <path
        d="M112 62 C92 120 96 206 160 206 C224 206 228 120 208 62"
        fill="none"
        stroke="var(--pad)"
        strokeWidth="3.5"
        strokeLinecap="round"
      />
      <Earpieces marks={marks} y={48} apart={52} />
      <Pod x={98} y={136} mark={on(marks, 'pod')} />
    </Picture>
  );
}

function Earpieces({ marks, y, apart }: { marks: readonly Mark[]; y: number; apart: number }) {
  const both = on(marks, 'both-earpieces');
  return (
    <>
      <g transform={`translate(${160 - apart} ${y}) scale(.6)`}>
        <Earbud side="L" mark={both} bare />
      </g>
      <g transform={`translate(${160 + apart} ${y}) scale(.6)`}>
        <Earbud side="R" mark={both ?? on(marks, 'right-earpiece')} bare />
      </g>
    </>
  );
}

// The control part in the cable is drawn only if a source names it, because not every cable has one.
function Pod({ x, y, mark }: { x: number; y: number; mark: Mark | undefined }) {
  if (mark === undefined) return null;
  return <rect className="lit" x={x - 10} y={y - 26} width="20" height="52" rx="10" {...getLitProps(mark.unsure)} />;
}

/** Speaker that lies around the neck. */
export function NeckSpeaker({ marks }: { marks: readonly Mark[] }) {
  const mark = on(marks, 'neckband');
  const arm = 'M84 40 V112 C84 170 118 196 160 196 C202 196 236 170 236 112 V40';
  return (
    <Picture>
      <Shadow y={220} radius={100} />
      <Tube d={arm} width={30} />
      <Gloss d="M76 44 V112 C76 150 92 178 116 190" width={3} />
      {[84, 236].map((x) => (
        <rect
          key={x}
          className={mark === undefined ? undefined : 'lit'}
          x={x - 17}
          y="30"
          width="34"
          height="66"
          rx="17"
          {...(mark === undefined ? { fill: PAINT.body, ...EDGE } : getLitProps(true))}
        />
      ))}
    </Picture>
  );
}
