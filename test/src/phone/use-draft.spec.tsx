/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { useDraft } from '../../../src/phone/use-draft';
import { storage } from '../shopper/phone-storage';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
jest.mock('@tarojs/taro', () => jest.requireActual('../shopper/phone-storage').taro);

type Draft = ReturnType<typeof useDraft<string>>;
/** Draws nothing; tells what the hook answers. */
function Probe({ name, tell }: { name: string; tell: (draft: Draft) => void }) {
  tell(useDraft(name, ''));
  return null;
}

/** A form about one thing after another. */
async function openForm(first: string) {
  let draft = {} as Draft;
  const root = createRoot(document.createElement('div'));
  const about = (name: string) =>
    act(async () =>
      root.render(
        <Probe
          name={name}
          tell={(now) => {
            draft = now;
          }}
        />,
      ),
    );
  await about(first);
  return {
    about,
    words: () => draft.draft,
    type: (words: string) => act(async () => draft.change(words)),
    send: () => act(async () => draft.clear()),
    leave: () => act(async () => root.unmount()),
  };
}

describe('drafts', () => {
  beforeEach(() => storage.clear());

  it('a form that is left and opened again has what was typed; once sent, it is empty', async () => {
    const form = await openForm('hold.k_1');
    await form.type('等仓库');
    await form.leave();
    const again = await openForm('hold.k_1');
    expect(again.words()).toBe('等仓库');
    await again.send();
    expect(again.words()).toBe('');
    expect((await openForm('hold.k_1')).words()).toBe('');
  });

  it('the same form about something else never has the words about the first, and gives them back with it', async () => {
    const form = await openForm('hold.k_1');
    await form.type('等仓库');
    await form.about('hold.k_2');
    expect(form.words()).toBe('');
    await form.type('等财务');
    await form.about('hold.k_1');
    expect(form.words()).toBe('等仓库');
    expect(storage.get('draft:hold.k_2')).toBe('等财务');
  });
});
