import { useText } from '../text';

/** What Earshot is, and whose data and work are in it. */
export function About() {
  const text = useText();
  return (
    <article className="help-page">
      <h2 className="title">{text('about.title')}</h2>
      <p>{text('about.unofficial')}</p>
      <p>{text('about.facts')}</p>
      <p>{text('about.fast-pair')}</p>
      <p>{text('about.libraries')}</p>
      <p>{text('about.licences')}</p>
    </article>
  );
}
