import { bringAhead } from './bring-ahead';
import { watchDialogs } from './dialogs';
import { pressByKey } from './keys';
import { watchPages } from './pages';
import { readable } from './roles';
import { watchNews } from './say-aloud';
import './focus.scss';
import './pull-down.scss';
import './wide.scss';

/**
 * What WeChat does by itself and a browser leaves to us: whatever has a role is reached and worked by keyboard, dialogs
 * keep the focus, what appears is said, and packages one tap away come ahead. One watch over the document, so that no
 * component has to think of it. Answers how to end it.
 */
export function startKeyboard(): () => void {
  const dialogs = watchDialogs();
  const pages = watchPages();
  const news = watchNews();
  const packages = bringAhead();
  const observer = new MutationObserver((changes) => {
    for (const node of new Set(changes.flatMap(changed))) {
      readable(node);
      news.look(node);
      // Taro keeps its dialog and its toast in the document, and only hides them.
      if (node.matches('.taro__modal, .taro__toast')) {
        observer.observe(node, { attributes: true, attributeFilter: ['style'], childList: true, subtree: true });
      }
    }
    pages.look();
    packages.look();
    dialogs.look();
  });
  // Taro sets a role after it has put the element into the page.
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['role', 'aria-label'],
    characterData: true,
  });
  const press = (event: KeyboardEvent): void => {
    if (!event.key || event.isComposing || event.defaultPrevented) return;
    if (!dialogs.key(event)) pressByKey(event);
  };
  // On the way down: Taro's fields keep what is pressed in them to themselves, and tell of it without the key.
  document.addEventListener('keydown', press, true);
  return () => observer.disconnect();
}

/** The elements that a change is about: what came, or where words or a role changed. */
function changed({ type, target, addedNodes }: MutationRecord): HTMLElement[] {
  const nodes: readonly Node[] = type === 'childList' ? [...addedNodes] : [target];
  return nodes
    .map((node) => (node instanceof HTMLElement ? node : node.parentElement))
    .filter((element) => element !== null);
}
