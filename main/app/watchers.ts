/** Views of the list: the window, and commands in terminals. */
type Watcher = 'window' | 'terminals';

/** Combines the views of the list, because headphones are searched for while any of them is visible. */
export class Watchers {
  readonly #visible = new Set<Watcher>();
  readonly #setVisible: (visible: boolean) => void;

  /** @param setVisible called when the first view appears and when the last one disappears. */
  constructor(setVisible: (visible: boolean) => void) {
    this.#setVisible = setVisible;
  }

  /** Shows or hides one view. */
  set(watcher: Watcher, visible: boolean): void {
    const before = this.#visible.size > 0;
    if (visible) this.#visible.add(watcher);
    else this.#visible.delete(watcher);
    const after = this.#visible.size > 0;
    // The window reports that it is hidden also at the start, when the search has not begun.
    if (after !== before || (watcher === 'window' && visible === after)) this.#setVisible(after);
  }
}
