/** Distance from the top at which each page of the right pane was left, in CSS pixels, by the number of pages beneath it. */
export const scrollsBeneath: number[] = [];
