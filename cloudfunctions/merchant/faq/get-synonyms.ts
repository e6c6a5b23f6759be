import type { SpecOf } from '../../../contract';
import type { Handler } from '../../_entry';
import { savedCategories } from '../../_faq/faq-records';

/** The merchant's own words of one meaning, as they are saved. */
export const getSynonyms: Handler<SpecOf<'merchant', 'faq.synonyms'>> = async () => {
  const { synonyms = [], v } = await savedCategories();
  return { groups: [...synonyms], version: v };
};
