import { EDGE, Gloss, Halo, PAINT, Picture, Shadow } from './paint';

/** Small USB plug of gaming headsets. */
export function Transceiver() {
  return (
    <Picture>
      <Shadow y={196} radius={110} />
      <rect x="196" y="86" width="76" height="68" rx="10" fill={PAINT.rim} {...EDGE} />
      <rect x="212" y="106" width="40" height="10" rx="3" fill="var(--pad)" />
      <rect x="212" y="126" width="40" height="10" rx="3" fill="var(--pad)" />
      <rect x="152" y="98" width="46" height="44" rx="4" fill={PAINT.face} {...EDGE} />
      <rect x="160" y="108" width="10" height="9" rx="2" fill="var(--pad)" />
      <rect x="160" y="124" width="10" height="9" rx="2" fill="var(--pad)" />
      <rect x="54" y="84" width="100" height="72" rx="24" fill={PAINT.body} {...EDGE} />
      <Gloss d="M66 104 C68 94 76 92 96 92" width={3.5} />
      <Halo x={104} y={120} radius={46} />
    </Picture>
  );
}

/** Charging cable, before it is plugged in or after it is pulled out. */
export function Cable() {
  return (
    <Picture>
      <Shadow y={196} radius={100} />
      <path d="M20 190 C60 190 70 120 118 120" fill="none" stroke="var(--edge)" strokeWidth="11" strokeLinecap="round" />
      <path d="M20 190 C60 190 70 120 118 120" fill="none" stroke={PAINT.rim} strokeWidth="8.5" strokeLinecap="round" />
      <rect x="112" y="96" width="74" height="48" rx="14" fill={PAINT.body} {...EDGE} />
      <Gloss d="M124 110 C126 104 134 103 150 103" width={3} />
      <rect x="186" y="106" width="34" height="28" rx="12" fill={PAINT.face} {...EDGE} />
      <rect x="248" y="72" width="52" height="96" rx="18" fill={PAINT.rim} {...EDGE} />
      <rect x="252" y="104" width="14" height="32" rx="7" fill="var(--pad)" />
      <path d="M226 120 h16" stroke="var(--accent)" strokeWidth="3" strokeDasharray="4 5" strokeLinecap="round" />
    </Picture>
  );
}
