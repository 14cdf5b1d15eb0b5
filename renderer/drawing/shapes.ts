import type { Place } from '../../catalog/models/control';
import type { Form } from '../../catalog/models/model';

/** A drawing of one form: its outline, and the parts on which a control can sit. In a box of 240 by 180. */
export interface Shape {
  /** Lines that are never lit up. */
  readonly outline: readonly string[];
  /** Closed parts; one of them lights up when the control to press sits there. */
  readonly parts: Readonly<Partial<Record<Place, readonly string[]>>>;
  /** Where “L” and “R” stand. */
  readonly letters: readonly (readonly [letter: 'L' | 'R', x: number, y: number])[];
}

const BAND = 'M58 104 V84 A62 62 0 0 1 182 84 V104';
const INNER_BAND = 'M66 92 V84 A54 54 0 0 1 174 84 V92';

const CASE = 'M84 132 h72 a18 18 0 0 1 18 18 v4 a18 18 0 0 1 -18 18 h-72 a18 18 0 0 1 -18 -18 v-4 a18 18 0 0 1 18 -18 z';
const CASE_PARTS = { case: [CASE], 'case-back-usb': [CASE], 'case-usb': [CASE] } as const;

const LEFT_BUD = 'M78 34 a24 24 0 0 1 24 24 a24 24 0 0 1 -24 24 a24 24 0 0 1 -24 -24 a24 24 0 0 1 24 -24 z';
const RIGHT_BUD = 'M162 34 a24 24 0 0 1 24 24 a24 24 0 0 1 -24 24 a24 24 0 0 1 -24 -24 a24 24 0 0 1 24 -24 z';
const LEFT_RING = 'M72 26 a34 34 0 1 0 0 66';
const RIGHT_RING = 'M168 26 a34 34 0 1 1 0 66';
const BUDS = { 'each-earbud': [LEFT_BUD, RIGHT_BUD], 'earbud-face': [LEFT_BUD, RIGHT_BUD] } as const;

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
    outline: ['M96 74 v18 a8 8 0 0 1 -16 0', 'M144 74 v18 a8 8 0 0 0 16 0', 'M66 150 h108'],
    parts: { ...BUDS, ...CASE_PARTS },
    letters: [
      ['L', 78, 63],
      ['R', 162, 63],
    ],
  },
  'open-ear': {
    outline: [LEFT_RING, RIGHT_RING, 'M66 150 h108'],
    parts: { ...BUDS, ...CASE_PARTS },
    letters: [
      ['L', 78, 63],
      ['R', 162, 63],
    ],
  },
  clip: {
    outline: ['M78 82 c0 24 -34 24 -34 0 v-14', 'M162 82 c0 24 34 24 34 0 v-14', 'M66 150 h108'],
    parts: { ...BUDS, ...CASE_PARTS },
    letters: [
      ['L', 78, 63],
      ['R', 162, 63],
    ],
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
