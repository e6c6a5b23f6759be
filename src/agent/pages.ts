/** The pages of the agent subpackage. */
export const pages: string[] = [
  'queue/index',
  'ticket/index',
  'search/index',
  'team/index',
  'held/index',
  'poor/index',
  'flagged/index',
  'answering/index',
  'qa/index',
  'qa-review/index',
  'qa-sheet/index',
  'incidents/index',
];
