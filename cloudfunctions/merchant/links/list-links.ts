import type { SpecOf } from '../../../contract';
import { LINK_PLACES, linkPath } from '../../../domain/host';
import type { Handler } from '../../_entry';
import { freshDeskSettings } from '../../_records';

/** What is entered where. Not from what is kept: who has just changed it sees it. */
export const listLinks: Handler<SpecOf<'merchant', 'link.list'>> = async () => {
  const { shippingPath = null } = await freshDeskSettings();
  return { links: LINK_PLACES.map((place) => ({ place, path: linkPath(place) })), shippingPath };
};
