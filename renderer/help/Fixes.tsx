import type { MessageKey } from '../../catalog/messages/message';
import type { Fix } from '../../catalog/symptoms/cause';
import { CopyCommands } from '../components/CopyCommands';
import { useText } from '../text';
import { TopicLink } from './TopicLink';

/** Shows the remedies of a cause: sentences and guides, the mildest first. */
export function Fixes({ fixes }: { fixes: readonly Fix[] }) {
  return (
    <ul className="fixes">
      {fixes.map((fix) =>
        fix.kind === 'guide' ? (
          <li key={`${fix.guide} ${fix.target ?? ''}`}>
            <TopicLink topic={{ kind: 'guide', guide: fix.guide, target: fix.target ?? null }} />
          </li>
        ) : (
          <li key={fix.text}>
            <FixText fix={fix.text} />
          </li>
        ),
      )}
    </ul>
  );
}

/** Shows the sentence of a remedy, and a button for each command in it. */
export function FixText({ fix }: { fix: MessageKey }) {
  const sentence = useText()(fix);
  return (
    <>
      {sentence} <CopyCommands>{sentence}</CopyCommands>
    </>
  );
}
