import type { Light } from '../../catalog/models/light';

/**
 * A lamp as it will look. Draws a lamp as decoration. Its pattern is next to it in words, and it stays still if the user
 * prefers reduced motion.
 */
export function Lamp({ light }: { light: Light }) {
  return <span className="lamp" data-color={light.color} data-pattern={light.pattern} aria-hidden="true" />;
}
