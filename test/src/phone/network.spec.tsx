/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { useOnline } from '../../../src/phone/network.h5';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

function Connection() {
  return <p>{useOnline() ? 'online' : 'offline'}</p>;
}

describe('useOnline in a browser', () => {
  let isOnline = true;
  const turn = (next: boolean) =>
    act(() => {
      isOnline = next;
      window.dispatchEvent(new Event(next ? 'online' : 'offline'));
    });
  const words = () => document.querySelector('p')?.textContent;

  test('a lost connection is noticed, and its return', () => {
    Object.defineProperty(window.navigator, 'onLine', { get: () => isOnline, configurable: true });
    const root = createRoot(document.body.appendChild(document.createElement('main')));
    act(() => root.render(<Connection />));
    expect(words()).toBe('online');
    turn(false);
    expect(words()).toBe('offline');
    turn(true);
    expect(words()).toBe('online');
    act(() => root.unmount());
  });
});
