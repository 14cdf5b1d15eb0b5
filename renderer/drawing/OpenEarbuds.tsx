import { EDGE, Gloss, getLitProps, Halo, PAINT, Picture, Shadow, SOFT_EDGE, Tube } from './paint';
import type { Mark } from './scene';

const eachOf = (marks: readonly Mark[]): Mark | undefined => marks.find(({ part }) => part === 'both-earbuds' || part === 'both-earpieces');
const leftOf = (marks: readonly Mark[]): Mark | undefined => eachOf(marks) ?? marks.find(({ part }) => part === 'left-earbud');
const rightOf = (marks: readonly Mark[]): Mark | undefined => eachOf(marks) ?? marks.find(({ part }) => part === 'right-earpiece');

/** Open earbuds that hang on a hook around the ear. */
export function OpenEar({ marks }: { marks: readonly Mark[] }) {
  const hook = 'M26 -14 C40 -66 -20 -84 -40 -38 C-54 0 -44 44 -24 62';
  const one = (mark: Mark | undefined) => (
    <>
      <Tube d={hook} width={10} />
      <Gloss d="M30 -26 C28 -62 -16 -74 -34 -42" />
      <circle cx="26" cy="14" r="28" fill={PAINT.body} {...EDGE} />
      <Face x={24} y={12} mark={mark} />
    </>
  );
  return (
    <Picture>
      <Shadow y={208} radius={110} />
      <g transform="translate(92 118)">{one(leftOf(marks))}</g>
      <g transform="translate(228 118) scale(-1 1)">{one(rightOf(marks))}</g>
    </Picture>
  );
}

/** Earbuds that clip on the ear. */
export function Clip({ marks }: { marks: readonly Mark[] }) {
  const clip = marks.find(({ part }) => part === 'pod');
  const one = (mark: Mark | undefined) => (
    <>
      <Tube d="M-4 -26 C-58 -40 -66 40 -10 42" width={12.5} />
      <Gloss d="M-14 -30 C-46 -32 -52 6 -42 26" />
      <circle cx="14" cy="-18" r="27" fill={PAINT.body} {...EDGE} />
      <Face x={11} y={-21} mark={mark} />
      <rect
        className={clip === undefined ? undefined : 'lit'}
        x="-18"
        y="26"
        width="46"
        height="32"
        rx="16"
        {...(clip === undefined ? { fill: PAINT.body, ...EDGE } : getLitProps(clip.unsure))}
      />
    </>
  );
  return (
    <Picture>
      <Shadow y={204} radius={100} />
      <g transform="translate(104 112)">{one(leftOf(marks))}</g>
      <g transform="translate(216 112) scale(-1 1)">{one(rightOf(marks))}</g>
    </Picture>
  );
}

function Face({ x, y, mark }: { x: number; y: number; mark: Mark | undefined }) {
  return (
    <>
      <circle
        className={mark === undefined ? undefined : 'lit'}
        cx={x}
        cy={y}
        r="17"
        {...(mark === undefined ? { fill: PAINT.face, ...SOFT_EDGE } : getLitProps(mark.unsure))}
      />
      {mark !== undefined && (
        <>
          <Halo x={x} y={y} radius={20} />
          <circle cx={x} cy={y} r="7" fill="var(--accent)" />
        </>
      )}
    </>
  );
}
