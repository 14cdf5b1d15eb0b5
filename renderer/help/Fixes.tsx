import type { Fix } from '../../catalog/symptoms/cause';
import { useText } from '../text';
import { TopicLink } from './TopicLink';

/** Shows the remedies of a cause: sentences and guides, the mildest first. */
export function Fixes({ fixes }: { fixes: readonly Fix[] }) {
  const text = useText();
  return (
    <ul className="fixes">
      {fixes.map((fix) =>
        fix.kind === 'guide' ? (
          <li key={`${fix.guide} ${fix.target ?? ''}`}>
            <TopicLink topic={{ kind: 'guide', guide: fix.guide, target: fix.target ?? null }} />
          </li>
        ) : (
          <li key={fix.text}>{text(fix.text)}</li>
        ),
      )}
    </ul>
  );
}
