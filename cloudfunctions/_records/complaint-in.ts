import { headStartWorth } from '../../domain/routing';
import { settingOf } from '../../domain/settings';
import type { Complaint } from '../../domain/ticket';
import { isUpset } from '../../domain/wording';
import type { DeskSettings } from './documents';

/** Whether words are those of somebody upset, by the shop's list, and what a complaint is worth to the shop now. */
export const complaintIn = (words: string, settings: DeskSettings): Complaint => ({
  isUpset: isUpset(words, settingOf(settings, 'wordLists')),
  worthMillis: headStartWorth(settings).complaint,
});
