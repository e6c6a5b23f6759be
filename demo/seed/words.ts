import type { SettingValues } from '../../domain/settings';

/** What the shop says to who reads English; in Chinese it says what comes with the desk. */
export const SHOP_WORDS: Pick<
  SettingValues,
  'shopNameEnglish' | 'welcomeGreetingEnglish' | 'soothingTextEnglish' | 'holdReasonsEnglish' | 'tierNamesEnglish'
> = {
  shopNameEnglish: 'Shanye Tea',
  welcomeGreetingEnglish: 'Hello, this is {shop}: teas and clay pots from the hills.',
  soothingTextEnglish: 'We are sorry. This should not have happened, and a person takes care of it.',
  holdReasonsEnglish: ['our depot', 'the courier', 'the finance desk', 'our supplier'],
  tierNamesEnglish: { silver: 'Silver leaf', gold: 'Gold leaf' },
};
