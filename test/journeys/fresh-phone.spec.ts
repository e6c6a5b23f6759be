import { requirePerson } from '../../demo/seed/find-person';
import { describeShop } from './describe-shop';

/** What a device keeps, by name, but for what whoever has it now keeps there; and how far back one can go on it. */
async function kept(openid: string): Promise<object> {
  const databases = await indexedDB.databases();
  const ofOthers = (storage: Storage) => Object.keys(storage).filter((name) => !name.startsWith(`${openid}/`));
  return {
    local: ofOthers(localStorage).sort(),
    session: ofOthers(sessionStorage).sort(),
    databases: databases.map(({ name }) => name),
    cookies: document.cookie,
    back: history.length,
  };
}

async function keepMore(): Promise<void> {
  localStorage.setItem('former', 'theirs');
  sessionStorage.setItem('former', 'theirs');
  // biome-ignore lint/suspicious/noDocumentCookie: a page may write it so
  document.cookie = 'former=theirs; max-age=3600';
  await new Promise((opened) => {
    indexedDB.open('former').onsuccess = opened;
  });
}

describeShop('a fresh phone', (shop) => {
  const open = (person: Parameters<typeof requirePerson>[0]) =>
    shop.openPhone(requirePerson(person).openid, 'mall/orders/index');

  test('has nothing of whoever had its page before', async () => {
    const former = await open('lin');
    await former.rest();
    await former.holdBack('order.list');
    await former.go('shopper/help/index');
    await former.page.evaluate(keepMore);
    await former.page.context().setOffline(true);
    await former.close();

    const [given, made] = await Promise.all([open('zhou'), open('zhou')]);
    expect(given.page).toBe(former.page);
    expect(made.page).not.toBe(former.page);
    await Promise.all([given.rest(), made.rest()]);
    const { openid } = requirePerson('zhou');
    expect(await given.page.evaluate(kept, openid)).toEqual(await made.page.evaluate(kept, openid));
  });

  test('is not made of a page that something was done to for good', async () => {
    const former = await open('lin');
    await former.breakUp();
    const next = await open('lin');
    expect(next.page).not.toBe(former.page);
  });
});
