/** @jest-environment ./test/weapp/shop-environment.ts */
import { describeWeapp } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud } from './phone-in-shop';

/** A screen reader is told these, and a finger taps the same element. */
const spoken = ({ ariaRole, ariaLabel, ariaChecked }: Record<string, unknown>) => ({
  ariaRole,
  ariaLabel,
  ariaChecked,
});

describeWeapp('choices in the built mini program', () => {
  phoneFollowsCloud();

  it('one of several: a radio with its word; the tapped one is checked and no other', async () => {
    const page = await (await launchInShop('he')).open('shopper/leave-message/index');
    await page.until(() => page.texts('.chips__one').length > 1);
    const words = page.texts('.chips__one')[1] ?? '';
    await page.tapNth('.chips__one', 1);
    await page.until(() => page.texts('.chips__one--chosen')[0] === words);
    expect(page.attributes('.chips').ariaRole).toBe('radiogroup');
    expect(spoken(page.attributes('.chips__one--chosen'))).toEqual({
      ariaRole: 'radio',
      ariaLabel: words,
      ariaChecked: true,
    });
    expect(page.texts('.chips__one--chosen')).toEqual([words]);
    await page.tapNth('.chips__one', 1);
    expect(page.texts('.chips__one--chosen')).toEqual([words]);
    page.leave();
  });

  it('wanted or not: a checkbox with its words, checked and unchecked by taps on the line', async () => {
    const page = await (await launchInShop('he')).open('shopper/leave-message/index');
    await page.until(() => page.texts('.callback .checkbox').length === 1);
    const label = page.texts('.callback .checkbox')[0];
    const stands = (ariaChecked: boolean) =>
      expect(spoken(page.attributes('.callback .checkbox'))).toEqual({
        ariaRole: 'checkbox',
        ariaLabel: label,
        ariaChecked,
      });
    stands(false);
    await page.tap('.callback .checkbox');
    stands(true);
    expect(page.texts('.callback .checkbox__box--checked')).toHaveLength(1);
    await page.tap('.callback .checkbox');
    stands(false);
    page.leave();
  });

  it('stars and reasons: each star says what it means, reasons can be taken back', async () => {
    const { ticketId } = await colleague('lin').shopper('ticket.create', {
      text: '怎么还没到',
      topic: 'other',
      read: [],
    });
    await colleague('lin').shopper('ticket.resolve', { ticketId });
    const page = await (await launchInShop('lin')).open('shopper/message/index', { id: ticketId });
    await page.until(() => page.texts('.stars__one').length === 5);
    expect(page.attributes('.stars')).toMatchObject({ ariaRole: 'radiogroup', ariaLabel: '这次处理得怎么样' });
    expect(spoken(page.attributes('.stars__one'))).toEqual({
      ariaRole: 'radio',
      ariaLabel: '1 星，很不满意',
      ariaChecked: false,
    });
    await page.tapNth('.stars__one', 3);
    await page.until(() => page.texts('.stars__one--given').length === 4);
    const reason = page.texts('.rating .chips__one')[0] ?? '';
    await page.tapNth('.rating .chips__one', 0);
    await page.until(() => page.texts('.rating .chips__one--chosen').length === 1);
    expect(spoken(page.attributes('.rating .chips__one--chosen'))).toEqual({
      ariaRole: 'checkbox',
      ariaLabel: reason,
      ariaChecked: true,
    });
    await page.tapNth('.rating .chips__one', 0);
    await page.until(() => page.texts('.rating .chips__one--chosen').length === 0);
    page.leave();
  });
});
