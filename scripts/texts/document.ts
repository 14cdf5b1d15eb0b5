import { type Language, languages } from '../../catalog/messages/languages';
import { REVIEWS } from '../../catalog/messages/reviews';
import { countProgress } from './store';

/** Returns `docs/languages.md` with the number of texts and the reviewers of each language. */
export function formatLanguagesDocument(): string {
  const progress = countProgress();
  const english = new Intl.DisplayNames(['en'], { type: 'language' });
  const rows = languages.map((tag) => {
    const count = progress[tag];
    const cells =
      count === undefined ? ['the source', '–', '–'] : [`${count.translated} of ${count.total}`, `${count.stale}`, nameReviewers(tag)];
    return `| ${english.of(tag) ?? tag} (\`${tag}\`) | ${cells.join(' | ')} |`;
  });
  return `# Languages

\`npm run texts -- --write\` generates this page.

| language | texts | stale | reviewed by |
| --- | --- | --- | --- |
${rows.join('\n')}

A text is stale if its English text has changed since the translation. Earshot shows the old translation until it is corrected. A text that is
missing appears in English.

To correct a text or to add a language, read [Translating](translating.md). A review by a native speaker is a pull request that adds a line
to \`catalog/messages/reviews.ts\`.
`;
}

function nameReviewers(tag: Language): string {
  const reviews = REVIEWS.filter(({ language }) => language === tag);
  return reviews.length === 0 ? 'no native speaker yet' : reviews.map(({ reviewer, date }) => `${reviewer}, ${date}`).join('; ');
}
