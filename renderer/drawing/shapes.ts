import type { Part } from '../../catalog/models/control';
import type { Form } from '../../catalog/models/model';

/** A drawing of one form: its outline, and the parts on which a control can sit. In a box of 240 by 180. */
export interface Shape {
  /** Lines behind the parts, never lit up. */
  readonly outline: readonly string[];
  /** Closed parts; one of them lights up when the control to press sits there. */
  readonly parts: Readonly<Partial<Record<Part, readonly string[]>>>;
  /** Lines on the parts. */
  readonly details?: readonly string[];
  /** Where “L” and “R” stand. */
  readonly letters: readonly (readonly [letter: 'L' | 'R', x: number, y: number])[];
}

const BAND = 'M58 104 V84 A62 62 0 0 1 182 84 V104';
const INNER_BAND = 'M66 92 V84 A54 54 0 0 1 174 84 V92';

// Beside the earbuds, not below them: two buds above a case look back like a face.
const CASE = 'M178 58 h28 a18 18 0 0 1 18 18 v28 a18 18 0 0 1 -18 18 h-28 a18 18 0 0 1 -18 -18 v-28 a18 18 0 0 1 18 -18 z';
const CASE_PARTS = { case: [CASE] } as const;

const LID = 'M160 84 h64';

const LEFT_BUD = 'M50 60 a24 24 0 0 1 24 24 a24 24 0 0 1 -24 24 a24 24 0 0 1 -24 -24 a24 24 0 0 1 24 -24 z';
const RIGHT_BUD = 'M116 60 a24 24 0 0 1 24 24 a24 24 0 0 1 -24 24 a24 24 0 0 1 -24 -24 a24 24 0 0 1 24 -24 z';
const BUDS = {
  'both-earbuds': [LEFT_BUD, RIGHT_BUD],
  'left-earbud': [LEFT_BUD],
  'both-earpieces': [LEFT_BUD, RIGHT_BUD],
  'right-earpiece': [RIGHT_BUD],
} as const;
const BUD_LETTERS = [
  ['L', 50, 90],
  ['R', 116, 90],
] as const;

const LEFT_TIP = 'M72 20 m-9 0 a9 9 0 1 0 18 0 a9 9 0 1 0 -18 0';
const RIGHT_TIP = 'M168 20 m-9 0 a9 9 0 1 0 18 0 a9 9 0 1 0 -18 0';
const EAR_TIPS = [LEFT_TIP, RIGHT_TIP];
const NECK_LOOP = ['M72 20 C44 66 52 150 120 160 C188 150 196 66 168 20'];
const POD = 'M52 78 h14 a6 6 0 0 1 6 6 v44 a6 6 0 0 1 -6 6 h-14 a6 6 0 0 1 -6 -6 v-44 a6 6 0 0 1 6 -6 z';
const BAND_END = 'M96 144 h48 a10 10 0 0 1 0 22 h-48 a10 10 0 0 1 0 -22 z';
const NECK_LETTERS = [
  ['L', 96, 24],
  ['R', 144, 24],
] as const;

/** One drawing for each form in which headphones are built. Our own; they show the form, not a product. */
export const SHAPES: Readonly<Record<Form, Shape>> = {
  'over-ear': {
    outline: [BAND, INNER_BAND],
    parts: {
      'left-cup': ['M44 96 h16 a12 12 0 0 1 12 12 v34 a12 12 0 0 1 -12 12 h-16 a20 20 0 0 1 -20 -20 v-18 a20 20 0 0 1 20 -20 z'],
      'right-cup': ['M196 96 h-16 a12 12 0 0 0 -12 12 v34 a12 12 0 0 0 12 12 h16 a20 20 0 0 0 20 -20 v-18 a20 20 0 0 0 -20 -20 z'],
    },
    letters: [
      ['L', 47, 131],
      ['R', 193, 131],
    ],
  },
  'on-ear': {
    outline: ['M56 100 V84 A64 64 0 0 1 184 84 V100'],
    parts: {
      'left-cup': ['M56 100 a18 22 0 0 1 18 22 a18 22 0 0 1 -18 22 a18 22 0 0 1 -18 -22 a18 22 0 0 1 18 -22 z'],
      'right-cup': ['M184 100 a18 22 0 0 1 18 22 a18 22 0 0 1 -18 22 a18 22 0 0 1 -18 -22 a18 22 0 0 1 18 -22 z'],
    },
    letters: [
      ['L', 56, 127],
      ['R', 184, 127],
    ],
  },
  'true-wireless': {
    outline: ['M62 104 q16 4 10 18 q-14 4 -20 -14', 'M104 104 q-16 4 -10 18 q14 4 20 -14'],
    parts: { ...BUDS, ...CASE_PARTS },
    details: [LID],
    letters: BUD_LETTERS,
  },
  'open-ear': {
    outline: ['M36 62 C8 70 10 126 46 122', 'M130 62 C158 70 156 126 120 122'],
    parts: { ...BUDS, ...CASE_PARTS },
    details: [LID],
    letters: BUD_LETTERS,
  },
  clip: {
    outline: ['M50 108 v14 a13 13 0 0 1 -26 0 v-12', 'M116 108 v14 a13 13 0 0 0 26 0 v-12'],
    parts: { ...BUDS, ...CASE_PARTS },
    details: [LID],
    letters: BUD_LETTERS,
  },
  neckband: {
    outline: [...NECK_LOOP, ...EAR_TIPS],
    parts: { pod: [POD], neckband: [BAND_END], 'both-earpieces': EAR_TIPS, 'right-earpiece': [RIGHT_TIP] },
    letters: NECK_LETTERS,
  },
  'in-ear-cord': {
    outline: ['M72 32 C64 96 84 140 120 140 C156 140 176 96 168 32', ...EAR_TIPS],
    parts: { pod: [POD], 'both-earpieces': EAR_TIPS, 'right-earpiece': [RIGHT_TIP] },
    letters: NECK_LETTERS,
  },
  'neck-speaker': {
    outline: [
      'M60 36 V84 C60 136 88 156 120 156 C152 156 180 136 180 84 V36',
      'M84 36 V84 C84 118 100 132 120 132 C140 132 156 118 156 84 V36',
    ],
    parts: { neckband: ['M60 36 h24 v48 h-24 z', 'M156 36 h24 v48 h-24 z'] },
    letters: [
      ['L', 72, 110],
      ['R', 168, 110],
    ],
  },
};
