import { callAs } from '../../demo/call-as';
import { requirePerson } from '../../demo/seed/find-person';
import { MINUTE } from '../../domain/kernel';
import { describeShop } from './describe-shop';
import { smallLetters, smallTargets, unled, unreached } from './page-rules';
import { type Load, load, withLetters } from './slow-network';
import { visitPages } from './visit-pages';

/** As narrow as phones still are: what is to be hit, read and reached there is so everywhere. */
const NARROW = { width: 320, height: 568 };
const WORDS = '付款三天了还没发货，急着送人。';
/** Half of what is commonly called good. */
const MAX_SHIFT = 0.05;
/** Nearly all of the time is waiting for answers. */
const PHONES_AT_ONCE = 6;
/** A page asks for its own and for what hangs above it. */
const MANY_PAGES = 25;
/** Every page of the mini program twice, on a machine that is doing much else. */
const LONGEST_MILLIS = 10 * MINUTE;

const JUMPS = 'nothing that can be aimed at moves away when what was waited for comes';

/** What is wrong with the page in front, by what has to hold of every page. */
const RULES = {
  'whatever is worked by a tap is reached by keyboard, named and seen to have the focus': unreached,
  'one heading leads, and every group has a name': unled,
  'no letter is below 12': smallLetters,
  'nothing to hit is below 44': smallTargets,
} as const;
type Rule = keyof typeof RULES;

describeShop('every page on a narrow phone', (shop) => {
  const found: Record<string, Record<string, unknown>> = { [JUMPS]: {} };
  let turnedRound = 0;
  for (const rule of Object.keys(RULES)) found[rule] = {};
  const jumped = ({ shift }: Load, when: string): void => {
    if (shift > MAX_SHIFT) Object.assign(found[JUMPS] ?? {}, { [when]: shift });
  };

  beforeAll(async () => {
    const sun = callAs(shop.demo.cloud, requirePerson('sun').openid, 'every-sun');
    await sun.shopper('ticket.create', { topic: 'shipping', text: WORDS });
    const aynur = callAs(shop.demo.cloud, requirePerson('aynur').openid, 'every-aynur');
    const { ticketId } = await aynur.shopper('ticket.create', { topic: 'shipping', text: WORDS });
    await callAs(shop.demo.cloud, requirePerson('yinuo').openid, 'every-desk').agent('ticket.claim', { ticketId });
    await visitPages(shop, { size: NARROW, phonesAtOnce: PHONES_AT_ONCE }, async (phone, page) => {
      const { name } = page;
      const inTurn = await load(shop, phone, page, 'as asked');
      jumped(inTurn, `${name}, as asked`);
      await phone.page.waitForFunction(
        () => document.querySelector('.wd-bar__title') && !document.querySelector('.wd-skeleton'),
      );
      await withLetters(phone);
      for (const [rule, look] of Object.entries(RULES) as [Rule, () => string[]][]) {
        const wrong = await phone.page.evaluate(look);
        if (wrong.length > 0) Object.assign(found[rule] ?? {}, { [name]: wrong });
      }
      if (inTurn.calls < 2) return;
      turnedRound += 1;
      jumped(await load(shop, phone, page, 'last first'), `${name}, last first`);
    });
  }, LONGEST_MILLIS);

  test('what pages wait for comes slowly, and to many of them one by one', () => {
    expect(turnedRound).toBeGreaterThan(MANY_PAGES);
  });

  test.each([JUMPS, ...Object.keys(RULES)])('%s', (rule) => {
    expect(found[rule]).toEqual({});
  });
});
