import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';

/** List of choices with an arrow that grows with the text. That of the system doesn't. */
export function Select(props: ComponentProps<'select'>) {
  return (
    <span className="select">
      <select {...props} />
      <ChevronDown aria-hidden="true" size={18} />
    </span>
  );
}
