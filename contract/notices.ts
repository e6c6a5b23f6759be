import * as v from 'valibot';
import { SUBSCRIBE_CHOICES } from '../domain/notice';

/** What somebody tapped in WeChat's subscribe dialog, template by template. */
export const subscribeChoices = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(64)), v.picklist(SUBSCRIBE_CHOICES)),
  v.check((choices) => Object.keys(choices).length <= 5, 'at most 5 templates'),
);

/** A template of the account, and how many notices by it somebody has granted and not used. */
export const grantedNotice = { templateId: v.string(), remaining: v.number() };
