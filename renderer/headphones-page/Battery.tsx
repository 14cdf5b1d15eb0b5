import { BatteryCharging, BatteryMedium } from 'lucide-react';
import type { BatteryParts } from '../../catalog/battery';
import { useText } from '../text';

const PARTS = ['left', 'right', 'case'] as const;

/** Battery of left, right and case, as far as they are reported separately. */
export function Battery({ parts }: { parts: BatteryParts }) {
  const text = useText();
  return (
    <ul className="battery">
      {PARTS.map((part) => {
        const value = parts[part];
        if (value === null) return null;
        const Icon = value.charging ? BatteryCharging : BatteryMedium;
        return (
          <li key={part}>
            <Icon aria-hidden="true" size={16} /> {text(`battery.${part}`)} {text('battery.percent', { percent: value.percent })}
            {value.charging && ` (${text('battery.charging')})`}
          </li>
        );
      })}
    </ul>
  );
}
