import { HEAD, NOW, ok, orderInState } from './fixtures';
import { describeWeapp, launchApp, type MountedPage, type Wechat } from './mount-page';

const WIDTH = 375;
const HEIGHT = 812;
/** As the phone of these tests has it: 812 high, safe down to 778. */
const SAFE_BOTTOM = 34;
const SIZE = 48;
const MARGIN = 16;
const TAB = 18;
/** Where the entry rests on an order's page, whose bar is 64 high. */
const LOWEST_ON_ORDER = HEIGHT - SAFE_BOTTOM - 64 - MARGIN - SIZE;

const orders = [orderInState('awaiting_shipment', { expectedShipAt: NOW })];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the entry stands on the screen, as the page last told the movable-view: its own x begins where the area does. */
function standsAt(page: MountedPage): Point {
  const { x, y } = page.attributes('.entry__place');
  return { x: Number(x) + areaOf(page).left, y: Number(y) };
}

function areaOf(page: MountedPage): { left: number; width: number; height: number } {
  const style = String(page.attributes('.entry__area').style);
  const px = (name: string): number => Number(new RegExp(`(?:^|;)\\s*${name}:\\s*(-?[\\d.]+)px`).exec(style)?.[1]);
  return { left: px('left'), width: px('width'), height: px('height') };
}

/**
 * A finger on the entry, and WeChat's movable-view under it: it follows as far as its area reaches and tells where it is.
 * A touch that moved by less than 10 px ends as a tap, as in WeChat.
 */
async function drag(
  page: MountedPage,
  to: Point,
  { lift = 'touchend' as 'touchend' | 'touchcancel', source = 'touch' } = {},
): Promise<void> {
  const from = standsAt(page);
  const area = areaOf(page);
  const finger = (at: Point): Point => ({ x: at.x + SIZE / 2, y: at.y + SIZE / 2 });
  const held = (at: Point): Point => ({
    x: Math.min(area.width - SIZE, Math.max(0, at.x - area.left)),
    y: Math.min(area.height - SIZE, Math.max(0, at.y)),
  });
  await page.touch('.entry__place', 'touchstart', finger(from));
  for (const part of [0.4, 1]) {
    const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    await page.touch('.entry__place', 'touchmove', finger(at));
    await page.send('.entry__place', 'change', { ...held(at), source });
  }
  await page.touch('.entry__place', lift, finger(to));
  const isTap = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) < 10;
  const target = page.texts('.entry__tab').length > 0 ? '.entry__tab' : '.entry__button';
  if (isTap && lift === 'touchend') await page.tap(target);
}

describeWeapp('the entry under a finger', () => {
  const phone = launchApp((_name, { action }) =>
    ok(action === 'inbox.head' ? HEAD : action === 'order.list' ? { orders } : orders[0]),
  );
  let wechat: Wechat;
  const openOrder = async (): Promise<MountedPage> => {
    const page = await (await phone).open('mall/order/index', { orderId: 'o_awaiting_shipment' });
    await page.until(() => page.texts('.wd-button').length > 0);
    return page;
  };
  const isAt = (page: MountedPage, place: Point) => (): boolean => {
    const { x, y } = standsAt(page);
    return x === place.x && y === place.y;
  };
  beforeEach(async () => {
    ({ wechat } = await phone);
    wechat.calls.length = 0;
    wechat.storage.clear();
    wechat.storage.set('hasSeenEntryHint', true);
  });

  it('at first: at the lower right, above the page’s bar and the safe area', async () => {
    const page = await openOrder();
    expect(standsAt(page)).toEqual({ x: WIDTH - MARGIN - SIZE, y: LOWEST_ON_ORDER });
    page.leave();
  });

  it('drag: written once, when the finger lifts, and it rests at the nearer edge', async () => {
    const page = await openOrder();
    const writes: unknown[] = [];
    const { set } = wechat.storage;
    wechat.storage.set = (key, value) => {
      if (key === 'entryPlace') writes.push(value);
      return set.call(wechat.storage, key, value);
    };
    await drag(page, { x: 120, y: 300 });
    await page.until(isAt(page, { x: MARGIN, y: 300 }));
    expect(writes).toEqual([{ edge: 'left', raisedPx: LOWEST_ON_ORDER - 300, isFolded: false }]);
    wechat.storage.set = set;
    expect(wechat.calls.filter(({ name }) => name === 'navigateTo')).toEqual([]);
    page.leave();
  });

  it('drag: never over the bar below, nor out at the top', async () => {
    const page = await openOrder();
    await drag(page, { x: 300, y: HEIGHT });
    await page.until(isAt(page, { x: WIDTH - MARGIN - SIZE, y: LOWEST_ON_ORDER }));
    await drag(page, { x: 300, y: -40 });
    await page.until(isAt(page, { x: WIDTH - MARGIN - SIZE, y: MARGIN }));
    page.leave();
  });

  it.each([
    ['right', WIDTH - 24, WIDTH - TAB],
    ['left', -24, TAB - SIZE],
  ] as const)(
    'fold: pushed into the %s edge it leaves a tab, and a tap brings it back',
    async (edge, pushedTo, rest) => {
      const page = await openOrder();
      await drag(page, { x: pushedTo, y: 400 });
      await page.until(() => page.texts(`.entry__tab--${edge}`).length === 1);
      await page.until(isAt(page, { x: rest, y: 400 }));
      expect(page.attributes('.entry__tab').ariaLabel).toBe('展开客服入口');
      await page.tap('.entry__tab');
      const unfolded = edge === 'right' ? WIDTH - MARGIN - SIZE : MARGIN;
      await page.until(isAt(page, { x: unfolded, y: 400 }));
      expect(wechat.storage.get('entryPlace')).toMatchObject({ edge, isFolded: false });
      page.leave();
    },
  );

  it('laid against the edge: stays whole', async () => {
    const page = await openOrder();
    await drag(page, { x: WIDTH - SIZE + 8, y: 400 });
    await page.until(isAt(page, { x: WIDTH - MARGIN - SIZE, y: 400 }));
    expect(page.texts('.entry__tab')).toEqual([]);
    page.leave();
  });

  it('left where it was: the next page and the next launch have it there', async () => {
    const page = await openOrder();
    await drag(page, { x: 10, y: 222 });
    await page.until(isAt(page, { x: MARGIN, y: 222 }));
    page.leave();
    const again = await openOrder();
    expect(standsAt(again)).toEqual({ x: MARGIN, y: 222 });
    again.leave();
    // The list has no bar: as far above its own lowest place.
    const list = await (await phone).open('mall/orders/index');
    expect(standsAt(list)).toEqual({ x: MARGIN, y: 222 + 64 });
    list.leave();
  });

  it('tap that moved 3 px: opens help, and the entry stands where it stood', async () => {
    const page = await openOrder();
    const before = standsAt(page);
    await drag(page, { x: before.x - 2, y: before.y - 3 });
    await page.until(() => wechat.calls.some(({ name }) => name === 'navigateTo'));
    await page.until(isAt(page, before));
    expect(wechat.storage.has('entryPlace')).toBe(false);
    page.leave();
  });

  it('tap that moved 3 px on the tab: unfolds it for good', async () => {
    wechat.storage.set('entryPlace', { edge: 'right', raisedPx: 100, isFolded: true });
    const page = await openOrder();
    const folded = standsAt(page);
    await drag(page, { x: folded.x + 3, y: folded.y });
    await page.until(() => page.texts('.entry__tab').length === 0);
    await page.until(isAt(page, { x: WIDTH - MARGIN - SIZE, y: LOWEST_ON_ORDER - 100 }));
    expect(wechat.storage.get('entryPlace')).toEqual({ edge: 'right', raisedPx: 100, isFolded: false });
    page.leave();
  });

  it('drag over the edge of the screen, let go there: rests where the finger left it', async () => {
    const page = await openOrder();
    await drag(page, { x: -20, y: 260 }, { source: 'touch-out-of-bounds' });
    await page.until(() => page.texts('.entry__tab--left').length === 1);
    expect(wechat.storage.get('entryPlace')).toMatchObject({ edge: 'left', raisedPx: LOWEST_ON_ORDER - 260 });
    page.leave();
  });

  it('moved by its own spring, not by a finger: stays', async () => {
    const page = await openOrder();
    const before = standsAt(page);
    await drag(page, { x: 60, y: 350 }, { source: 'friction' });
    expect(wechat.storage.has('entryPlace')).toBe(false);
    expect(standsAt(page)).toEqual(before);
    page.leave();
  });

  it('drag that a call interrupts: rests as if the finger had lifted', async () => {
    const page = await openOrder();
    await drag(page, { x: 60, y: 350 }, { lift: 'touchcancel' });
    await page.until(isAt(page, { x: MARGIN, y: 350 }));
    expect(wechat.storage.get('entryPlace')).toMatchObject({ edge: 'left' });
    page.leave();
  });
});
