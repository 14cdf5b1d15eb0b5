/** Text that a person typed before the search was loaded, and the element that had the focus before it was opened. */
export interface EarlySearch {
  typed: string;
  from: HTMLElement | null;
}
