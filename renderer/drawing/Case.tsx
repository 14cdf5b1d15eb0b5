import { Earbud } from './Earbuds';
import { EDGE, Gloss, getLitProps, PAINT, Picture, Shadow, SOFT_EDGE } from './paint';
import type { Mark } from './scene';

const WIDTH = 124;
const HEIGHT = 128;
const LEFT = -WIDTH / 2;
const TOP = -HEIGHT / 2;
const LID = TOP + HEIGHT * 0.36;

/**
 * Charging case, from the front or from behind. A place next to the socket is a broken line around it. If only the case or this
 * side of it is known, all of it is lit. A button is never drawn, because no source describes its exact place.
 */
export function Case({ back, marks }: { back: boolean; marks: readonly Mark[] }) {
  const mark = marks.find(({ part }) => part === 'case');
  const near = mark?.near === 'usb';
  const whole = mark !== undefined && !near;
  const socket = [0, -TOP - 26] as const;
  return (
    <Picture>
      <Shadow y={208} radius={88} />
      <g transform="translate(160 118) scale(1.25)">
        <rect
          className={whole ? 'lit' : undefined}
          x={LEFT}
          y={TOP}
          width={WIDTH}
          height={HEIGHT}
          rx="38"
          {...(whole ? getLitProps(true) : { fill: PAINT.body, ...EDGE })}
        />
        <path d={`M${LEFT + 0.5} ${LID} H${-LEFT - 0.5}`} stroke="var(--seam)" strokeWidth="1.6" />
        <Gloss d={`M${LEFT + 9} ${LID + 14} V${-TOP - 38}`} width={3.5} />
        {back && (
          <>
            <rect x="-30" y={LID - 5} width="60" height="10" rx="4" fill={PAINT.rim} {...EDGE} />
            {near && <rect className="lit" x="-40" y={socket[1] - 14} width="80" height="28" rx="14" {...getLitProps(true)} />}
            <Socket x={socket[0]} y={socket[1]} />
          </>
        )}
      </g>
    </Picture>
  );
}

/** Open case, around (0, 0), with or without the earbuds in it. */
export function OpenCase({ full }: { full: boolean }) {
  const edge = TOP + HEIGHT * 0.34;
  return (
    <>
      <path d={`M${LEFT + 6} ${edge} C${LEFT + 2} ${TOP - 42} ${-LEFT - 2} ${TOP - 42} ${-LEFT - 6} ${edge}Z`} fill={PAINT.rim} {...EDGE} />
      <path
        d={`M${LEFT + 16} ${edge - 3} C${LEFT + 14} ${TOP - 28} ${-LEFT - 14} ${TOP - 28} ${-LEFT - 16} ${edge - 3}Z`}
        fill={PAINT.pad}
        {...SOFT_EDGE}
      />
      {full && (
        <>
          <g transform={`translate(${-WIDTH * 0.2} ${edge - 4}) scale(.62)`}>
            <Earbud side="L" bare />
          </g>
          <g transform={`translate(${WIDTH * 0.2} ${edge - 4}) scale(.62)`}>
            <Earbud side="R" bare />
          </g>
        </>
      )}
      <path
        d={`M${LEFT} ${edge + 4} Q${LEFT} ${edge} ${LEFT + 6} ${edge} H${-LEFT - 6} Q${-LEFT} ${edge} ${-LEFT} ${edge + 4} V${-TOP - 38} Q${-LEFT} ${-TOP} ${-LEFT - 38} ${-TOP} H${LEFT + 38} Q${LEFT} ${-TOP} ${LEFT} ${-TOP - 38}Z`}
        fill={PAINT.body}
        {...EDGE}
      />
      <Gloss d={`M${LEFT + 12} ${edge + 14} V${-TOP - 38}`} width={4} />
    </>
  );
}

/** Open case alone. */
export function OpenCasePicture({ full }: { full: boolean }) {
  return (
    <Picture>
      <Shadow y={214} radius={90} />
      <g transform="translate(160 132) scale(1.15)">
        <OpenCase full={full} />
      </g>
    </Picture>
  );
}

function Socket({ x, y }: { x: number; y: number }) {
  return <rect x={x - 11} y={y - 4.5} width="22" height="9" rx="4.5" fill="var(--pad)" {...EDGE} />;
}
