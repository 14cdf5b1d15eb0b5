import { answers } from '../../../catalog/answers/answers';
import type { Computer } from '../../../catalog/computer';
import type { Model } from '../../../catalog/models/model';
import { areFallbackTopics, createSearch, FALLBACK_TOPICS, getTopicId, getTopicTitle, type Topic } from '../../../catalog/search/search';
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
  const all = createSearch(language, computer, model).find(parsed.arguments.join(' '));
  // The terminal has no sound check.
  const found = areFallbackTopics(all) ? [] : all.filter(({ kind }) => kind !== 'sound').slice(0, MAX_RESULTS);
  const results = found.map((topic) => ({
    topic: getTopicId(topic),
    title: format(getTopicTitle(topic)),
    texts: createTopicTexts(topic, model, format),
  }));
  writer.document('search', { command: 'search', language, results });
  if (found.length === 0) writer.line(format('palette.nothing'));
  for (const topic of found.length === 0 ? FALLBACK_TOPICS : found) {
    const command = formatCommand(topic, model);
    const title = format(getTopicTitle(topic));
    writer.line(command === null ? title : `${title} (${command})`, 'bold');
    for (const text of createTopicTexts(topic, model, format)) writer.line(text, null, 2);
  }
}

function formatCommand(topic: Topic, model: Model | null): string | null {
  if (topic.kind === 'symptom') return `earshot diagnose --problem ${topic.symptom}`;
  if (topic.kind !== 'guide') return null;
  const target = topic.target === null ? '' : ` --target ${topic.target}`;
  return `earshot guide ${model?.id ?? 'NAME'} ${topic.guide}${target}`;
}

// Only these topics are texts, because guides and problems have commands of their own.
function createTopicTexts(topic: Topic, model: Model | null, format: Format): string[] {
  return topic.kind === 'answer' ? answers[topic.answer].createText(model).map(({ text }) => format(text)) : [];
}
