import { POWER_SIGN } from '../../catalog/models/control';

/** Shows the content of a tag: the print of a control in its own letters, or the power sign. */
type TagText = string;

/** Right edge of pictures in their own units. */
const EDGE = 324;

/**
 * Line from a point of the drawing to the name of its control. If the place isn't exact, the line is broken and the name has a
 * question mark.
 */
export function Tag({
  from,
  at,
  name,
  unsure,
}: {
  from: readonly [number, number];
  at: readonly [number, number];
  name: TagText;
  unsure: boolean;
}) {
  const [wanted, y] = at;
  const shown = unsure ? `${name}?` : name;
  const power = name === POWER_SIGN;
  const width = power ? (unsure ? 48 : 36) : estimateWidth(shown) + 22;
  // A long name must stay inside the picture.
  const x = Math.min(EDGE - width / 2, Math.max(width / 2 + 4, wanted));
  return (
    <g className="drawing-tag">
      <path
        d={`M${from[0]} ${from[1]} L${x} ${y}`}
        stroke="var(--accent)"
        strokeWidth="1.75"
        strokeDasharray={unsure ? '4 4' : undefined}
        fill="none"
      />
      <rect x={x - width / 2} y={y - 14} width={width} height="28" rx="14" fill="var(--accent)" />
      {power ? <PowerSign x={unsure ? x - 7 : x} y={y} /> : null}
      {power ? unsure && <Letters x={x + 10} y={y} text="?" /> : <Letters x={x} y={y} text={shown} />}
    </g>
  );
}

function Letters({ x, y, text }: { x: number; y: number; text: string }) {
  return (
    <text x={x} y={y} textAnchor="middle" dominantBaseline="central" fontSize="13" fontWeight="650" fill="var(--on-accent)">
      {text}
    </text>
  );
}

// The sign is drawn because some fonts lack it.
function PowerSign({ x, y }: { x: number; y: number }) {
  return (
    <path
      d={`M${x} ${y - 7} v6 M${x - 4} ${y - 4.5} a6 6 0 1 0 8 0`}
      fill="none"
      stroke="var(--on-accent)"
      strokeWidth="2"
      strokeLinecap="round"
    />
  );
}

// The width is an estimate in units of the drawing. Letters are about 8 wide at this size.
function estimateWidth(text: string): number {
  return [...text].length * 8;
}
