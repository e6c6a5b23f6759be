import type { SpecOf } from '../../../contract';
import { wordsInGroup } from '../../../domain/faq/editing';
import { AppError } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { categoriesDoc } from '../../_faq/faq-docs';
import { categoriesIn } from '../../_faq/faq-records';
import { writeOnce } from '../../_records';
import { audit } from '../../_records/audit';

/** Saves the merchant's own words of one meaning, all groups at once. Search knows them with the next publishing. */
export const saveSynonyms: Handler<SpecOf<'merchant', 'faq.saveSynonyms'>> = (context, input) => {
  const groups = input.groups.map(wordsInGroup);
  const lone = groups.findIndex((words) => words.length < 2);
  if (lone >= 0) throw new AppError('INVALID_INPUT', { fields: [{ path: `groups.${lone}`, rule: 'two_words' }] });
  return writeOnce(context, input, async (transaction) => {
    const { categories, synonyms: before, v } = await categoriesIn(transaction);
    if (v !== input.expectedVersion) throw new AppError('VERSION_CONFLICT', { currentVersion: v });
    const at = context.now();
    const synonyms = [...new Set(groups.map((words) => words.join(' ')))];
    await transaction.set('settings', categoriesDoc(categories, at, v + 1, synonyms));
    await audit(transaction, context, {
      key: input.key,
      targetId: null,
      before: { synonyms: before },
      after: { synonyms },
    });
    return { version: v + 1, at };
  });
};
