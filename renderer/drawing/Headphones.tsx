import { EDGE, Gloss, getLitProps, PAINT, Picture, Shadow, SOFT_EDGE, Tube } from './paint';
import type { Mark } from './scene';

/** Headphones with a band over the head, from the front. A cup with a part to press is lit. */
export function Headphones({ small, marks }: { small: boolean; marks: readonly Mark[] }) {
  const on = (part: 'left-cup' | 'right-cup'): Mark | undefined => marks.find((mark) => mark.part === part);
  return (
    <Picture>
      <Shadow y={226} radius={104} />
      <Tube d="M68 118 C66 16 254 16 252 118" width={15} />
      <Gloss d="M64 104 C70 22 250 22 256 104" />
      <path d="M88 80 C108 36 212 36 232 80" fill="none" stroke="var(--pad)" strokeWidth="6" strokeLinecap="round" opacity=".75" />
      <Tube d="M68 98 V132 M252 98 V132" width={8} />
      <CupFromFront x={74} scale={small ? 0.74 : 0.94} mark={on('left-cup')} />
      <CupFromFront x={246} scale={small ? 0.74 : 0.94} mirrored mark={on('right-cup')} />
    </Picture>
  );
}

function CupFromFront({ x, scale, mirrored = false, mark }: { x: number; scale: number; mirrored?: boolean; mark: Mark | undefined }) {
  return (
    <g transform={`translate(${x} 158) scale(${mirrored ? -scale : scale} ${scale}) rotate(-7)`}>
      <path d="M10 -50 C34 -46 40 -24 40 2 C40 28 34 48 10 52 C2 54 -2 46 -2 2 C-2 -44 2 -52 10 -50Z" fill={PAINT.pad} {...SOFT_EDGE} />
      <path
        className={mark === undefined ? undefined : 'lit'}
        d="M4 -54 C12 -56 14 -50 14 2 C14 52 12 58 4 56 C-20 52 -32 32 -32 1 C-32 -30 -20 -50 4 -54Z"
        {...(mark === undefined ? { fill: PAINT.body, ...EDGE } : getLitProps(mark.unsure))}
      />
      <Gloss d="M-4 -46 C-18 -38 -25 -22 -25 0" width={3} />
    </g>
  );
}
