import type { ReactNode } from 'react';

/** One fact under its heading. */
export interface ShownFact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Facts, each under its heading. */
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
