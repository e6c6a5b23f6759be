import { isUpset } from '../../domain/conversation';
import { headStartWorth } from '../../domain/routing';
import type { Complaint } from '../../domain/ticket';
import type { DeskSettings } from './documents';

/** Whether words are those of somebody upset, and what a complaint is worth to the shop now. */
export const complaintIn = (words: string, settings: DeskSettings): Complaint => ({
  isUpset: isUpset(words),
  worthMillis: headStartWorth(settings).complaint,
});
