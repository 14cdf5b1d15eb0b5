import type { ReactNode } from 'react';

/** Fact with its heading. */
export interface ShownFact {
  readonly label: string;
  readonly value: ReactNode;
}

/** List of facts with their headings. */
export function FactList({ className, facts }: { className: string; facts: readonly ShownFact[] }) {
  return (
    <dl className={className}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
