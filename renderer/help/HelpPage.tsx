import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useHeadingFocus } from '../components/use-heading-focus';
import { useEarshot } from '../store';
import { useText } from '../text';

/** The frame of a page of help: its title, which takes the focus, and the way back. */
export function HelpPage({ title, children }: { title: string; children: ReactNode }) {
  const text = useText();
  const closeHelp = useEarshot((state) => state.closeHelp);
  const heading = useHeadingFocus(title);
  return (
    <article className="help-page">
      <button type="button" className="link back" onClick={closeHelp}>
        <ArrowLeft aria-hidden="true" size={16} /> {text('help.back')}
      </button>
      <h2 ref={heading} tabIndex={-1} className="title">
        {title}
      </h2>
      {children}
    </article>
  );
}
