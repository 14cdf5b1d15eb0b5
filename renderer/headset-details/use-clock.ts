import { useEarshot } from '../store';

/** Formats a time of day (ms since 1970) for the language of the window, e.g. `14:05`. */
export function useClock(): (at: number) => string {
  const language = useEarshot((state) => state.language);
  return (at) => new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(at);
}
