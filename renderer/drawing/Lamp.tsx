import type { Light } from '../../catalog/models/light';

/** A lamp as it will look. Decoration: its pattern stands beside it in words, and stays still where motion is unwanted. */
export function Lamp({ light }: { light: Light }) {
  return <span className="lamp" data-color={light.color} data-pattern={light.pattern} aria-hidden="true" />;
}
