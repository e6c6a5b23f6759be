/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { StillRows } from '../../../src/agent/desk/still-rows/index.h5';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
const ROW_PX = 100;

/** Rows of one height below each other, as nothing is laid out here; what scrolls them moves them. */
let scrolled = 0;
const rows = () => [...document.querySelectorAll<HTMLElement>('.row')];
HTMLElement.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
HTMLElement.prototype.getBoundingClientRect = function top(this: HTMLElement) {
  return { top: rows().indexOf(this) * ROW_PX - scrolled } as DOMRect;
};
HTMLElement.prototype.scrollBy = ((_x: number, y: number) => {
  scrolled += y;
}) as HTMLElement['scrollBy'];

function list(names: readonly string[]) {
  return (
    <div className="desk__list">
      <StillRows rows=".row" of={names}>
        <div>
          {names.map((name) => (
            <div key={name} className="row">
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as a row is drawn */}
              <span tabIndex={0} id={name} />
            </div>
          ))}
        </div>
      </StillRows>
    </div>
  );
}

describe('StillRows', () => {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const draw = (...names: string[]) => act(() => root.render(list(names)));
  const topOf = (id: string) => document.getElementById(id)?.parentElement?.getBoundingClientRect().top;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  beforeEach(() => {
    scrolled = 0;
    (document.activeElement as HTMLElement | null)?.blur();
  });
  // What is drawn late is put back in the frames that follow.
  afterEach(async () => {
    for (let drawn = 0; drawn < 3; drawn += 1) await frame();
  });
  afterAll(() => act(() => root.unmount()));

  it('a row above: the one with the keyboard stands where it stood', async () => {
    await draw('a', 'b');
    document.getElementById('b')?.focus();
    const before = topOf('b');
    await draw('vip', 'a', 'b');
    expect([topOf('b'), document.activeElement?.id]).toEqual([before, 'b']);
  });

  it('the row itself goes: the keyboard is on the one in its place, at the end on the last', async () => {
    await draw('a', 'b', 'c');
    document.getElementById('b')?.focus();
    await draw('a', 'c');
    expect(document.activeElement?.id).toBe('c');
    await draw('a');
    expect(document.activeElement?.id).toBe('a');
  });

  it('nobody at the list: nothing is moved', async () => {
    await draw('a', 'b');
    await draw('vip', 'a', 'b');
    expect([scrolled, document.activeElement]).toEqual([0, document.body]);
  });
});
