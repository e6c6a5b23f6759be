import { defineText } from './define-text';

/** Why an answer did not help, as the shopper taps it and as the agent reads it. */
export const notHelpedText = defineText(
  {
    unclear: '没看懂',
    wrong: '和实际不一样',
    not_my_case: '不是我要问的',
    other: '看懂了，但没解决',
  },
  {
    unclear: 'Hard to follow',
    wrong: 'Not how it really is',
    not_my_case: 'Not my question',
    other: 'Clear, but not solved',
  },
);
