/** Shows sources, collapsed. */
export function Sources({ title, sources }: { title: string; sources: readonly string[] }) {
  if (sources.length === 0) return null;
  return (
    <details className="source-list">
      <summary>{title}</summary>
      <ul>
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </details>
  );
}
