import type { ReactNode } from 'react';

/** Fills shared by all drawings, with one light from the top left. {@link Paint} defines them once in the window. */
export const PAINT = {
  body: 'url(#paint-body)',
  rim: 'url(#paint-rim)',
  pad: 'url(#paint-pad)',
  face: 'url(#paint-face)',
} as const;

/** Edge of all parts. */
export const EDGE = { stroke: 'var(--edge)', strokeWidth: 1.25, strokeLinejoin: 'round', strokeLinecap: 'round' } as const;

/** Softer edge of cushions and inner faces. */
export const SOFT_EDGE = { stroke: 'var(--edge)', strokeWidth: 1, strokeOpacity: 0.55 } as const;

/** Returns the edge and fill of a part that the user touches; `unsure` makes the edge dashed. */
export function getLitProps(unsure: boolean) {
  return {
    fill: 'var(--accent-soft)',
    stroke: 'var(--accent)',
    strokeWidth: 2.5,
    strokeLinejoin: 'round',
    ...(unsure ? { strokeDasharray: '6 5' } : {}),
  } as const;
}

/** Defines {@link PAINT}. It is in the window once and takes no space. */
export function Paint() {
  return (
    <svg className="paint" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id="paint-body" x1=".2" y1="0" x2=".8" y2="1">
          <stop offset="0" stopColor="var(--shell-light)" />
          <stop offset=".55" stopColor="var(--shell)" />
          <stop offset="1" stopColor="var(--shell-dark)" />
        </linearGradient>
        <linearGradient id="paint-rim" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="var(--shell)" />
          <stop offset="1" stopColor="var(--shell-dark)" />
        </linearGradient>
        <radialGradient id="paint-pad" cx=".35" cy=".3" r=".9">
          <stop offset="0" stopColor="var(--pad-light)" />
          <stop offset="1" stopColor="var(--pad)" />
        </radialGradient>
        <radialGradient id="paint-face" cx=".36" cy=".28" r=".95">
          <stop offset="0" stopColor="var(--shell-light)" />
          <stop offset=".7" stopColor="var(--shell)" />
          <stop offset="1" stopColor="var(--shell-dark)" />
        </radialGradient>
        <radialGradient id="paint-shadow">
          <stop offset="0" stopColor="#000" stopOpacity=".22" />
          <stop offset="1" stopColor="#000" stopOpacity="0" />
        </radialGradient>
      </defs>
    </svg>
  );
}

/**
 * Frames a drawing in a box of `width` by 240 units. It is hidden from screen readers, because the text next to it has the same content.
 */
export function Picture({ width = 320, children }: { width?: number; children: ReactNode }) {
  return (
    <svg className="picture" viewBox={`0 0 ${width} 240`} aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** Draws the shadow on the ground. */
export function Shadow({ x = 160, y, radius }: { x?: number; y: number; radius: number }) {
  return <ellipse cx={x} cy={y} rx={radius} ry={radius * 0.13} fill="url(#paint-shadow)" />;
}

/** Light on an edge. */
export function Gloss({ d, width = 2.5 }: { d: string; width?: number }) {
  return <path d={d} fill="none" stroke="var(--gloss)" strokeWidth={width} strokeLinecap="round" />;
}

/** Rounded band along a path: neckband, hook, headband. */
export function Tube({ d, width }: { d: string; width: number }) {
  return (
    <>
      <path d={d} fill="none" stroke="var(--edge)" strokeWidth={width + 2.5} strokeLinecap="round" />
      <path d={d} fill="none" stroke={PAINT.rim} strokeWidth={width} strokeLinecap="round" />
    </>
  );
}

/** Highlights the part that the hand touches. */
export function Halo({ x, y, radius }: { x: number; y: number; radius: number }) {
  return <circle className="halo" cx={x} cy={y} r={radius} fill="none" stroke="var(--accent)" strokeWidth="3" />;
}

/** Stretch along a path, somewhere on which a control is. */
export function ControlArea({ d, width }: { d: string; width: number }) {
  return (
    <>
      <path className="lit" d={d} fill="none" stroke="var(--accent)" strokeWidth={width} strokeLinecap="round" opacity=".28" />
      <path d={d} fill="none" stroke="var(--accent)" strokeWidth="3" strokeDasharray="2 7" strokeLinecap="round" />
    </>
  );
}
