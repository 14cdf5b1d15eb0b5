import type { GuideMethod } from '../../catalog/guides/guide';
import { useEarshot } from '../store';
import { useText } from '../text';

/** Shows the evidence of a method in a few words. */
export function MethodTag({ method: { trust, owners, workedOn } }: { method: GuideMethod }) {
  const text = useText();
  const language = useEarshot((state) => state.language);
  if (workedOn !== null) return <span className="tag good">{text('method.worked-on', { when: formatDay(language, workedOn) })}</span>;
  if (trust === 'owners') return <span className="tag">{text('method.owners', { count: owners })}</span>;
  return <span className="tag">{text(trust === 'unconfirmed' ? 'method.unconfirmed' : `facts.confidence.${trust}`)}</span>;
}

/** Formats a day such as `2026-11-12` for the language. */
export function formatDay(language: string, day: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
