import { getTopicTitle, type Topic } from '../../catalog/search/topics';
import { useText } from '../text';
import { useOpenTopic } from './open-topic';

/** Links to a guide, a problem or a question. */
export function TopicLink({ topic, className = 'link', onOpen }: { topic: Topic; className?: string; onOpen?: () => void }) {
  const text = useText();
  const openTopic = useOpenTopic();
  const title = getTopicTitle(topic);
  return (
    <button
      type="button"
      className={className}
      onClick={() => {
        onOpen?.();
        openTopic(topic);
      }}
    >
      {topic.kind === 'guide' ? text('help.open-guide', { guide: title }) : text(title)}
    </button>
  );
}
