import type { ReactNode } from 'react';
import { BackButton } from '../components/BackButton';
import { useHeadingFocus } from '../components/use-heading-focus';

/** Frame of a help page: its title, which receives the focus, and the way back. */
export function HelpPage({ title, children }: { title: string; children: ReactNode }) {
  const heading = useHeadingFocus(title);
  return (
    <article className="help-page">
      <BackButton />
      <h2 ref={heading} tabIndex={-1} className="title">
        {title}
      </h2>
      {children}
    </article>
  );
}
