import type { SpecOf } from '../../../contract';
import { isPagePath, namedPagesOf } from '../../../domain/host';
import { settingOf } from '../../../domain/settings';
import type { Handler } from '../../_entry';
import { freshDeskSettings } from '../../_records';

/** As many pages as WeChat could take into one mini program, and more than any has. */
const MOST_KNOWN = 500;

/** The pages there are, and those with a name. Not from what is kept: who has just saved sees it. */
export const listPages: Handler<SpecOf<'merchant', 'page.list'>> = async () => {
  const desk = await freshDeskSettings();
  const { order, orders } = settingOf(desk, 'hostPages');
  return {
    named: namedPagesOf(settingOf(desk, 'namedPages')),
    ...(desk.pages && { known: desk.pages.filter(isPagePath).slice(0, MOST_KNOWN) }),
    order: isPagePath(order) ? order : null,
    orders: isPagePath(orders) ? orders : null,
    version: desk.v,
  };
};
