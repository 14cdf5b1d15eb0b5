import { getTopicTitle, type Topic } from '../../catalog/search/topics';
import { useText } from '../text';
import { useOpenTopic } from './open-topic';

/** Links to a guide, a problem or a question; `tagged` is its kind. */
export function TopicLink({
  topic,
  className = 'link',
  tagged = false,
  onOpen,
}: {
  topic: Topic;
  className?: string;
  tagged?: boolean;
  onOpen?: () => void;
}) {
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
      {topic.kind === 'guide' && !tagged ? text('help.open-guide', { guide: title }) : text(title)}
      {tagged && <span className="tag">{text(`topic.${topic.kind}`)}</span>}
    </button>
  );
}
