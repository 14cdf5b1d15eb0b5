import type { ReactNode, RefObject } from 'react';
import { useText } from '../text';

/**
 * Frame of the details that headphones report.
 * @param heading receives the focus of a removed element.
 */
export function HeadsetDetailsCard({ heading, children }: { heading?: RefObject<HTMLHeadingElement | null>; children: ReactNode }) {
  const text = useText();
  return (
    <section className="box headset-details" aria-labelledby="details-title">
      <h3 id="details-title" ref={heading} tabIndex={heading === undefined ? undefined : -1}>
        {text('headset.title')} <span className="tag">{text('headset.experimental')}</span>
      </h3>
      {children}
    </section>
  );
}
