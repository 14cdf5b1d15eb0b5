import type { Step } from '../../catalog/guides/guide';
import { selectControl } from '../../catalog/guides/place';
import { type ControlId, type Part, PRINTS, SPOTS, type Spot } from '../../catalog/models/control';
import { isUnverified } from '../../catalog/models/fact';
import type { Form, Model } from '../../catalog/models/model';

/**
 * Certainty of a place: `exact` is the very spot, `zone` is somewhere along an edge or on a side, `part` is only the part, and
 * `unknown` is not even that.
 */
type Certainty = 'exact' | 'zone' | 'part' | 'unknown';

/** Control to press, with the facts for its drawing. */
export interface Mark {
  readonly control: ControlId;
  readonly part: Part | null;
  readonly side: Spot['side'];
  /** Neighboring part; null if unknown. */
  readonly near: Spot['near'];
  /** Hour on the clock around the edge of a cup; null if unknown. */
  readonly clock: number | null;
  readonly certainty: Certainty;
  /** True if the place is recalled or unconfirmed, which makes its edge dashed. */
  readonly unsure: boolean;
  /** Print on the control; null if there is none. */
  readonly print: string | null;
}

/** View of the headphones in a picture. */
export type View =
  | 'headphones'
  | 'left-cup'
  | 'right-cup'
  | 'earbuds'
  | 'case-front'
  | 'case-back'
  | 'case-open'
  | 'neckband'
  | 'cord'
  | 'neck-speaker'
  | 'open-ear'
  | 'clip'
  | 'transceiver'
  | 'cable';

/** Picture: its view and its marks. */
export interface Scene {
  readonly view: View;
  readonly marks: readonly Mark[];
}

/** Views of whole headphones by shape. */
export const WHOLE: Readonly<Record<Form, View>> = {
  'over-ear': 'headphones',
  'on-ear': 'headphones',
  'true-wireless': 'earbuds',
  'open-ear': 'open-ear',
  clip: 'clip',
  neckband: 'neckband',
  'in-ear-cord': 'cord',
  'neck-speaker': 'neck-speaker',
};

/** Creates the picture for a press: the nearest view that shows every control with a place. */
export function createScene(model: Model, press: readonly ControlId[]): Scene {
  const marks = press.map((id) => createMark(model, id));
  const parts = [...new Set(marks.flatMap(({ part }) => (part === null ? [] : [part])))];
  const [only] = parts;
  const whole = WHOLE[model.form];
  if (only === undefined || parts.length > 1) return { view: whole, marks };
  if (only === 'left-cup' || only === 'right-cup') return { view: only, marks };
  if (only === 'case')
    return { view: marks.some(({ side, near }) => side === 'back' || near === 'usb') ? 'case-back' : 'case-front', marks };
  return { view: whole, marks };
}

/** Steps about a thing other than the headset. */
const THINGS: Readonly<Record<string, View>> = {
  plug: 'transceiver',
  'usb-unplugged': 'cable',
  'usb-power': 'cable',
  unplug: 'cable',
  cable: 'cable',
  charge: 'cable',
};

/** Creates the picture for a step of a guide; null for the whole headphones. */
export function createStepScene(model: Model, { id, press }: Pick<Step, 'id' | 'press'>): Scene | null {
  if (press.length > 0) return createScene(model, press);
  const thing = THINGS[id];
  if (thing !== undefined) return { view: thing, marks: [] };
  if (model.form === 'true-wireless' && id === 'in-case') return { view: 'case-open', marks: [] };
  return model.form === 'true-wireless' && (id === 'out-of-case' || id === 'worn') ? { view: 'earbuds', marks: [] } : null;
}

function createMark(model: Model, id: ControlId): Mark {
  const control = selectControl(model, id);
  const print = PRINTS[id] ?? null;
  const spot = control?.place == null ? null : SPOTS[control.place];
  if (spot === null) return { control: id, part: null, side: null, near: null, clock: null, certainty: 'unknown', unsure: false, print };
  return { control: id, ...spot, certainty: getCertainty(spot), unsure: isUnverified(control?.confidence ?? null), print };
}

function getCertainty({ part, side, near, clock }: Spot): Certainty {
  if (side === 'face') return 'exact';
  // “Rear edge” is a stretch of the edge, and “next to the socket” is either side of it, so neither is a point.
  if (clock !== null || near !== null) return 'zone';
  // An earbud is so small that the part itself is the place.
  return part === 'both-earbuds' || part === 'left-earbud' || part === 'both-earpieces' || part === 'right-earpiece' ? 'exact' : 'part';
}
