import type { SpecOf } from '../../../contract';
import { savedCategories } from '../../_desk/faq-records';
import type { Handler } from '../../_kit';

/** The merchant's own words of one meaning, as they are saved. */
export const getSynonyms: Handler<SpecOf<'merchant', 'faq.synonyms'>> = async () => {
  const { synonyms = [], v } = await savedCategories();
  return { groups: [...synonyms], version: v };
};
