import { Switch as BaseSwitch } from '@base-ui/react/switch';
import { useId } from 'react';

/** Setting that is on or off, with a sentence about its effect. */
export function Switch(props: { label: string; note: string; checked: boolean; onChange: (checked: boolean) => void }) {
  const id = useId();
  return (
    <div className="switch-line">
      <div>
        <p id={`${id}-label`} className="strong">
          {props.label}
        </p>
        <p id={`${id}-note`} className="quiet">
          {props.note}
        </p>
      </div>
      <BaseSwitch.Root
        className="switch"
        checked={props.checked}
        onCheckedChange={(checked) => props.onChange(checked)}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-note`}
      >
        <BaseSwitch.Thumb className="switch-thumb" />
      </BaseSwitch.Root>
    </div>
  );
}
