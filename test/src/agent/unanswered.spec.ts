import type { TimelineEntry } from '../../../contract';
import { unansweredWords, wordsThatMayComplain } from '../../../src/agent/ticket/unanswered';

let ids = 0;
const entry = (more: Partial<TimelineEntry>): TimelineEntry => ({
  id: String(ids++),
  at: ids,
  kind: 'event',
  pictures: [],
  ...more,
});
const said = (text: string) => entry({ kind: 'shopper', text });
const answered = entry({ kind: 'agent', text: '在看了' });
const takenBack = entry({ event: 'complaint_taken_back' });
const putBack = entry({ event: 'complaint_put_back' });

describe('words that wait for an answer', () => {
  test('those after the last answer, the last first, three at most', () => {
    expect(unansweredWords([said('一'), answered, said('二'), said('三')])).toEqual(['三', '二']);
    expect(unansweredWords([said('一'), said('二'), said('三'), said('四')])).toEqual(['四', '三', '二']);
    expect(unansweredWords([said('一'), answered])).toEqual([]);
  });

  test('of which the desk has said that they are no complaint: only what came after that may be one', () => {
    expect(wordsThatMayComplain([said('投诉'), takenBack])).toEqual([]);
    expect(wordsThatMayComplain([said('投诉'), takenBack, said('还没好')])).toEqual(['还没好']);
    expect(wordsThatMayComplain([said('投诉'), takenBack, putBack])).toEqual(['投诉']);
    expect(wordsThatMayComplain([said('投诉'), takenBack, putBack, takenBack])).toEqual([]);
    expect(wordsThatMayComplain([takenBack, said('投诉'), answered, said('好的')])).toEqual(['好的']);
  });
});
