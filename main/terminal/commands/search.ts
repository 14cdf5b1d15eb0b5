import { answers } from '../../../catalog/answers/answers';
import type { Computer } from '../../../catalog/computer';
import type { Model } from '../../../catalog/models/model';
import { createSearch, getTopicId, getTopicTitle, type Topic } from '../../../catalog/search/search';
import { loadVocabulary } from '../../../catalog/search/vocabulary';
import { requireModel } from '../find-headphones';
import type { Format } from '../rows';
import type { CommandRun } from '../run';

/** Maximum number of results. */
const MAX_RESULTS = 10;

/** Searches the topics that the window also finds. Needs no Bluetooth. */
export async function search({ parsed, writer, format, language }: CommandRun, computer: Computer): Promise<void> {
  const { model: typed } = parsed.options;
  const model = typeof typed === 'string' ? requireModel(typed) : null;
  await loadVocabulary(language);
  const found = createSearch(language, computer, model).find(parsed.arguments.join(' ')).slice(0, MAX_RESULTS);
  const results = found.map((topic) => ({
    topic: getTopicId(topic),
    title: format(getTopicTitle(topic)),
    texts: textsOf(topic, model, format),
  }));
  writer.document('search', { command: 'search', language, results });
  for (const { title, topic, texts } of results) {
    const [kind, id = ''] = topic.split(':');
    const command =
      kind === 'guide' ? `earshot guide ${model?.id ?? 'NAME'} ${id}` : kind === 'symptom' ? `earshot diagnose --problem ${id}` : null;
    writer.line(command === null ? title : `${title} (${command})`, 'bold');
    for (const text of texts) writer.line(text, null, 2);
  }
}

// Only these topics are texts, because guides and problems have commands of their own.
function textsOf(topic: Topic, model: Model | null, format: Format): string[] {
  return topic.kind === 'answer' ? answers[topic.answer].say(model).map(({ text }) => format(text)) : [];
}
