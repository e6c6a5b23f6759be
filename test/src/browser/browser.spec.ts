/** @jest-environment jsdom */
import { startKeyboard } from '../../../src/browser';

jest.mock('../../../src/browser/focus.scss', () => ({}), { virtual: true });
jest.mock('../../../src/browser/pull-down.scss', () => ({}), { virtual: true });
jest.mock('../../../src/browser/wide.scss', () => ({}), { virtual: true });
// This browser draws nothing, so that all of it counts as drawn.
HTMLElement.prototype.getClientRects = () => [{}] as unknown as DOMRectList;

const pause = (millis = 0) => new Promise((resolve) => setTimeout(resolve, millis));
const aloud = (): string => document.querySelector('.wd-aloud')?.textContent ?? '';
/** What is said once it was said, however busy the machine; what should not be said has its time to come too. */
const heard = async (before = ''): Promise<string> => {
  await pause(150);
  for (let round = 0; round < 100 && (aloud() === '' || aloud() === before); round += 1) await pause(20);
  return aloud();
};
/** As Taro does it: first the element, then its role. */
async function put(role: string, words: string, parent: Element = document.body): Promise<HTMLElement> {
  const element = document.createElement('div');
  element.textContent = words;
  parent.append(element);
  await pause();
  element.setAttribute('role', role);
  await pause();
  return element;
}
function press(element: Element, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  element.dispatchEvent(event);
  return event;
}

describe('what a browser needs that WeChat does by itself', () => {
  let stop: () => void;
  beforeAll(() => {
    stop = startKeyboard();
  });
  afterAll(() => stop());
  afterEach(async () => {
    for (const element of [...document.body.children]) if (!element.matches('.wd-aloud')) element.remove();
    await pause();
  });

  test.each(['button', 'link', 'tab', 'radio', 'checkbox', 'switch', 'option'])(
    '%s: reached, and worked by Enter and Space',
    async (role) => {
      const element = await put(role, '留言');
      const tapped = jest.fn();
      element.addEventListener('click', tapped);
      expect(element.tabIndex).toBe(0);
      expect(press(element, 'Enter').defaultPrevented && press(element, ' ').defaultPrevented).toBe(true);
      press(element, 'a');
      expect(tapped).toHaveBeenCalledTimes(2);
    },
  );

  test('a field: keys in it are its own, and it has the name of what is around it', async () => {
    const around = document.createElement('taro-input-core');
    around.setAttribute('aria-label', '搜问题');
    const field = document.createElement('input');
    document.body.append(around);
    await pause();
    around.append(field);
    await pause();
    expect(field.getAttribute('aria-label')).toBe('搜问题');
    expect(press(field, ' ').defaultPrevented).toBe(false);
    around.setAttribute('aria-label', 'Search questions');
    await pause();
    expect(field.getAttribute('aria-label')).toBe('Search questions');
  });

  test('arrows: from one to the next in a group, round its ends', async () => {
    const group = await put('radiogroup', '');
    const [one, two] = [await put('radio', '一', group), await put('radio', '二', group)];
    one.focus();
    press(one, 'ArrowLeft');
    expect(document.activeElement).toBe(two);
    press(two, 'ArrowDown');
    expect(document.activeElement).toBe(one);
  });

  test('news: a status, a failure and a toast are said once; what stands there is not said again', async () => {
    const status = await put('status', '已保存');
    expect(await heard()).toBe('已保存');
    await put('alert', '没连上网络');
    expect(await heard('已保存')).toBe('没连上网络');
    status.textContent = '已撤销';
    expect(await heard('没连上网络')).toBe('已撤销');
    const toast = document.createElement('div');
    toast.className = 'taro__toast';
    toast.textContent = '已复制';
    document.body.append(toast);
    expect(await heard('已撤销')).toBe('已复制');
    toast.style.display = 'none';
    await put('status', '');
    expect(await heard()).toBe('已复制');
    toast.style.display = 'block';
    await put('status', '好了');
    expect(await heard('已复制')).toBe('已复制。好了');
  });

  test('headings: of the second level unless they say otherwise', async () => {
    expect((await put('heading', '按分类找')).getAttribute('aria-level')).toBe('2');
  });
});
