import { type Topic, titleOf } from '../../catalog/search/search';
import { useText } from '../text';
import { useOpenTopic } from './open-topic';

/** A link to a guide, a problem or a question. */
export function TopicLink({ topic, className = 'link', onOpen }: { topic: Topic; className?: string; onOpen?: () => void }) {
  const text = useText();
  const openTopic = useOpenTopic();
  return (
    <button
      type="button"
      className={className}
      onClick={() => {
        onOpen?.();
        openTopic(topic);
      }}
    >
      {topic.kind === 'guide' ? text('help.open-guide', { guide: titleOf(topic) }) : text(titleOf(topic))}
    </button>
  );
}
