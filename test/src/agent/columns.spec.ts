import { columnsFor } from '../../../src/agent/desk/columns';

test('columns: one on a phone and on a tablet held upright, two from 900 px, three from 1,280', () => {
  expect([320, 768, 899, 900, 1_279, 1_280, 2_560].map(columnsFor)).toEqual([1, 1, 1, 2, 2, 3, 3]);
});
