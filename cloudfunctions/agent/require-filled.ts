import { isFilled } from '../../domain/canned';
import { AppError } from '../../domain/kernel';

/** Throws INVALID_INPUT where words to a shopper still name a variable that nothing filled in. */
export function requireFilled(text: string | undefined): void {
  if (text === undefined || isFilled(text)) return;
  throw new AppError('INVALID_INPUT', { fields: [{ path: 'text', rule: 'variable_left' }] });
}
