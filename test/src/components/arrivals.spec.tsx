/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { Arrivals } from '../../../src/components/thread/arrivals';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
let said = '';
jest.mock('../../../src/browser/say-aloud', () => ({
  sayAloud: (words: string) => {
    said = words;
  },
}));

interface Said {
  readonly id: string;
  readonly by: 'me' | 'them';
}
const them = (id: string): Said => ({ id, by: 'them' });
const me = (id: string): Said => ({ id, by: 'me' });
const sayingOf = ({ id, by }: Said) => (by === 'them' ? `said ${id}` : undefined);

function openThread() {
  said = '';
  const root = createRoot(document.createElement('div'));
  return async (entries: readonly Said[], isFresh = true): Promise<string> => {
    await act(async () => root.render(<Arrivals entries={entries} isFresh={isFresh} sayingOf={sayingOf} />));
    return said;
  };
}

describe('what arrives in a thread', () => {
  it('what was there is not said, whether this phone kept it or the cloud tells it first', async () => {
    const show = openThread();
    expect(await show([them('3')], false)).toBe('');
    expect(await show([them('3'), them('4')])).toBe('');
  });

  it('what comes is said, all of it, and only what others said', async () => {
    const show = openThread();
    await show([them('3')]);
    expect(await show([them('3'), them('4'), me('5'), them('6')])).toBe('said 4\nsaid 6');
    expect(await show([them('3'), them('4'), me('5'), them('6'), me('7')])).toBe('said 4\nsaid 6');
    expect(await show([them('6'), me('7'), them('8')])).toBe('said 8');
  });

  it('what is fetched from further up is not said', async () => {
    const show = openThread();
    await show([them('3')]);
    expect(await show([them('1'), them('2'), them('3')])).toBe('');
  });
});
