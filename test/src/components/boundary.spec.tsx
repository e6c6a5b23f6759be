/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { Boundary } from '../../../src/components/page-frame/boundary';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));
jest.mock('@tarojs/components', () => ({
  View: ({ children, onClick }: { children?: unknown; onClick?: () => void }) =>
    require('react').createElement('div', { onClick }, children),
}));
jest.mock('../../../src/components/button/index.scss', () => ({}), { virtual: true });

let isBroken = true;
function Page() {
  if (isBroken) throw new TypeError('wx.somethingNew is not a function');
  return <div>the page</div>;
}

describe('the boundary of a page', () => {
  it('a page that fails while it is drawn: said, and drawn again on a tap', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    isBroken = true;
    const host = document.createElement('div');
    await act(async () => createRoot(host).render(<Boundary>{<Page />}</Boundary>));
    expect(host.textContent).toBe('这一页没能显示出来再试一次');
    isBroken = false;
    const [retry] = [...host.querySelectorAll('div')].filter((element) => element.textContent === '再试一次').slice(-1);
    await act(async () => retry?.click());
    expect(host.textContent).toBe('the page');
  });
});
