import type { ReactNode, RefObject } from 'react';
import { useText } from '../text';

/** The frame of what headphones say. @param heading takes the focus where what had it is gone. */
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
