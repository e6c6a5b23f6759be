import { SEARCHED_CHARS } from './session-from-chars';

/**
 * How many characters each field takes, as `charCount` counts them: the field on the page, its counter, the contract and
 * what is read from a file all take them from here.
 */
export const FIELD_CHARS = /* @__PURE__ */ Object.freeze({
  holdReason: 40,
  revealReason: 100,
  /** What somebody searched for, as it goes with a message or into the missed words. */
  searched: SEARCHED_CHARS,
  guideSearch: 100,
  ticketSearch: 40,
  labelName: 8,
  memberName: 20,
  teamName: 10,
  templateId: 64,
  templateKey: 24,
  cannedTitle: 20,
  cannedText: 1000,
  /** The same in English, which takes more: as much as a message holds. */
  cannedEnglishTitle: 40,
  cannedEnglishText: 2000,
  cannedShortcut: 12,
  cannedFolder: 8,
  campaignKeyword: 20,
  pageName: 12,
  /** Whatever they are made of, a message of WeChat’s holds as many and the way to a person below them. */
  campaignText: 500,
  /** An invitation's code or the first admin's, with the blanks and hyphens people put in. */
  code: 40,
  question: 60,
  keyword: 20,
  step: 300,
  blockText: 2000,
  tip: 500,
  /** Where a picture lies in cloud storage. */
  fileId: 300,
  pictureAlt: 100,
  linkLabel: 20,
  /** Room for the same in English: “Leave a message”. */
  actionLabel: 16,
  path: 300,
  appId: 18,
  categoryTitle: 8,
  categoryEnglish: 20,
  reviewComment: 200,
  /** The name of a time zone. */
  zone: 40,
  /** The longest text of a setting; most take less (`domain/settings`). */
  settingText: 1000,
});
