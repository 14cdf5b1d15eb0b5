import type { Place } from '../../catalog/models/control';
import type { Form } from '../../catalog/models/model';

/** A drawing of one form: its outline, and the parts on which a control can sit. In a box of 240 by 180. */
export interface Shape {
  /** Lines behind the parts, never lit up. */
  readonly outline: readonly string[];
  /** Closed parts; one of them lights up when the control to press sits there. */
  readonly parts: Readonly<Partial<Record<Place, readonly string[]>>>;
  /** Lines on the parts. */
  readonly details?: readonly string[];
  /** Where “L” and “R” stand. */
  readonly letters: readonly (readonly [letter: 'L' | 'R', x: number, y: number])[];
}

const BAND = 'M58 104 V84 A62 62 0 0 1 182 84 V104';
const INNER_BAND = 'M66 92 V84 A54 54 0 0 1 174 84 V92';

// Beside the earbuds, not below them: two buds above a case look back like a face.
const CASE = 'M178 58 h28 a18 18 0 0 1 18 18 v28 a18 18 0 0 1 -18 18 h-28 a18 18 0 0 1 -18 -18 v-28 a18 18 0 0 1 18 -18 z';
const CASE_PARTS = { case: [CASE], 'case-back-usb': [CASE], 'case-usb': [CASE] } as const;

const LID = 'M160 84 h64';

const LEFT_BUD = 'M50 60 a24 24 0 0 1 24 24 a24 24 0 0 1 -24 24 a24 24 0 0 1 -24 -24 a24 24 0 0 1 24 -24 z';
const RIGHT_BUD = 'M116 60 a24 24 0 0 1 24 24 a24 24 0 0 1 -24 24 a24 24 0 0 1 -24 -24 a24 24 0 0 1 24 -24 z';
const BUDS = { 'each-earbud': [LEFT_BUD, RIGHT_BUD], 'earbud-face': [LEFT_BUD, RIGHT_BUD] } as const;
const BUD_LETTERS = [
  ['L', 50, 90],
  ['R', 116, 90],
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
    outline: [
      'M72 20 C44 66 52 150 120 160 C188 150 196 66 168 20',
      'M72 20 m-9 0 a9 9 0 1 0 18 0 a9 9 0 1 0 -18 0',
      'M168 20 m-9 0 a9 9 0 1 0 18 0 a9 9 0 1 0 -18 0',
    ],
    parts: {
      'cable-pod': ['M52 78 h14 a6 6 0 0 1 6 6 v44 a6 6 0 0 1 -6 6 h-14 a6 6 0 0 1 -6 -6 v-44 a6 6 0 0 1 6 -6 z'],
    },
    letters: [
      ['L', 96, 24],
      ['R', 144, 24],
    ],
  },
};
