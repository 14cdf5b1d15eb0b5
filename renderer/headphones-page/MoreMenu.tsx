import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { useText } from '../text';

/** Menu of rare actions, above the page, so that nothing on the page moves when it opens. */
export function MoreMenu({ children }: { children: ReactNode }) {
  const text = useText();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  return (
    <div className="more-acts">
      <button type="button" className="button plain" popoverTarget={id}>
        {text('hero.more')} <ChevronDown aria-hidden="true" size={16} />
      </button>
      <div ref={menu} id={id} popover="auto" className="menu">
        {children}
      </div>
    </div>
  );
}
