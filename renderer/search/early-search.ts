/** Text that the user typed before the search was loaded, and the element that had the focus before. */
export interface EarlySearch {
  typed: string;
  from: HTMLElement | null;
}
