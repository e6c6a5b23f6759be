/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { Alert } from '../../../src/agent/notices/alert';
import { chooseAlert } from '../../../src/agent/notices/alert';
import { noteTaken, useWorkAlert } from '../../../src/agent/notices/use-work-alert';

const storage = new Map<string, unknown>();
const done: string[] = [];
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => storage.get(key),
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    vibrateLong: () => done.push('vibrates'),
  },
  useDidShow: () => undefined,
  useDidHide: () => undefined,
}));
jest.mock('../../../src/phone/chime', () => ({ chime: () => done.push('sounds') }), { virtual: true });
let now = 0;
jest.mock('../../../src/cloud', () => ({ cloudNow: () => now }));

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

function Probe({ count, isOnBreak, countsTaken }: Parameters<typeof useWorkAlert>[0]) {
  useWorkAlert({ count, isOnBreak, countsTaken }, () => done.push('says so'));
  return null;
}

/** A page that hears these counts, a minute apart. */
function page(more: { isOnBreak?: boolean; countsTaken?: boolean } = {}) {
  const root = createRoot(document.createElement('div'));
  return (count: number | undefined, later = 60_000): string[] => {
    done.length = 0;
    now += later;
    act(() => root.render(<Probe count={count} isOnBreak={false} countsTaken={false} {...more} />));
    return [...done];
  };
}

describe('something new for whoever is at the desk', () => {
  beforeEach(() => storage.clear());

  test('what was there before is no news; more is, less is not', () => {
    const hear = page();
    expect([hear(undefined), hear(2), hear(2)]).toEqual([[], [], []]);
    expect(hear(3)).toEqual(['vibrates', 'says so']);
    expect([hear(1), hear(1)]).toEqual([[], []]);
  });

  test.each<[Alert, string[]]>([
    ['vibrate', ['vibrates']],
    ['sound', ['sounds']],
    ['both', ['sounds', 'vibrates']],
    ['none', []],
  ])('%s: as this phone is set, shown when it is chosen; the words come in any case', (alert, ways) => {
    done.length = 0;
    chooseAlert(alert);
    expect(done).toEqual(ways);
    const hear = page();
    hear(0);
    expect(hear(1)).toEqual([...ways, 'says so']);
  });

  test('on a break they are left alone', () => {
    const hear = page({ isOnBreak: true });
    hear(0);
    expect(hear(1)).toEqual([]);
  });

  test('what they took themselves is no news; what comes beside it is', () => {
    const hear = page({ countsTaken: true });
    hear(0);
    noteTaken();
    expect(hear(1)).toEqual([]);
    noteTaken();
    expect(hear(3)).toEqual(['vibrates', 'says so']);
    expect(hear(4)).toEqual(['vibrates', 'says so']);
  });

  test('two columns that hear of the same thing: said once', () => {
    const [one, other] = [page(), page()];
    one(0);
    other(0);
    expect(one(1)).toEqual(['vibrates', 'says so']);
    expect(other(1, 1_000)).toEqual([]);
  });
});
