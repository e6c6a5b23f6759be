import type { SpecOf } from '../../contract';
import { articleRow, MOMENT_PLACES, SYNONYM_SHEET, synonymRows, TITLE_ROW } from '../../domain/faq/exchange';
import type { Handler } from '../_entry';
import { savedFaq } from '../_faq/faq-records';
import { handOut } from './hand-out';

const SYNONYMS_WIDTH = 48;

/** All that is saved, as a file. */
export const exportFaq: Handler<SpecOf<'exchange', 'faq.export'>> = async (context, { format }) => {
  const { categories, articles, synonyms = [] } = await savedFaq();
  const rows = [TITLE_ROW, ...articles.map((article) => articleRow(article, categories))];
  const sheets = [
    { name: 'FAQ', rows, moments: MOMENT_PLACES },
    { name: SYNONYM_SHEET, rows: synonymRows(synonyms), width: SYNONYMS_WIDTH },
  ];
  const count = articles.length;
  return { ...(await handOut(context, { name: 'faq', format, sheets, count })), count };
};
