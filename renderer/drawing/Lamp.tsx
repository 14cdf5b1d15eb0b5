import type { Light } from '../../catalog/models/light';

/** Draws a lamp as a decoration. The text next to it has its pattern, and it stays still if the user prefers reduced motion. */
export function Lamp({ light }: { light: Light }) {
  return <span className="lamp" data-color={light.color} data-pattern={light.pattern} aria-hidden="true" />;
}
