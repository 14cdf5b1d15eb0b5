import type { Language } from '../../catalog/messages/languages';
import { getLoadFailureTexts } from '../../catalog/messages/load-failure-texts';

/**
 * Renders the notice that no texts could be loaded. Resolves when the user requests a retry. It works without React, which has
 * nothing to show yet.
 */
export function showLoadFailure(root: HTMLElement, language: Language): Promise<void> {
  const texts = getLoadFailureTexts(language);
  const sentence = document.createElement('p');
  sentence.textContent = texts.failed;
  const button = document.createElement('button');
  button.className = 'button';
  button.textContent = texts.again;
  const notice = document.createElement('section');
  notice.className = 'notice';
  notice.setAttribute('role', 'alert');
  notice.append(sentence, button);
  root.replaceChildren(notice);
  return new Promise((resolve) => {
    button.addEventListener('click', () => resolve(), { once: true });
  });
}
