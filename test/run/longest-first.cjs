const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Files that take far longer than others, from the folder `test`, the longest first. Where nothing is known of earlier runs jest
 * goes by the size of a file, and one of these begun last would keep all but one core waiting.
 */
const LONGEST = [
  'domain/incident/watch.spec.ts',
  'config/function-sizes.spec.ts',
  'cloudfunctions/desk-writes.spec.ts',
  'cloudfunctions/once.spec.ts',
  'cloudfunctions/every-answer.spec.ts',
  'cloudfunctions/desk-calls.spec.ts',
  'cloudfunctions/database-calls.spec.ts',
  'cloudfunctions/chores/erasing.spec.ts',
  'cloudfunctions/exchange/table/hostile-files.spec.ts',
  'cloudfunctions/exchange/exchange.spec.ts',
  'cloudfunctions/merchant/faq-editing.spec.ts',
  'demo/open-demo.spec.ts',
  'journeys/every-page.spec.ts',
  'journeys/team.spec.ts',
  'journeys/small-phone.spec.ts',
  'weapp/faq-editor.spec.ts',
  'weapp/settings.spec.ts',
  'weapp/agent-ticket.spec.ts',
  'weapp/render-nodes.spec.ts',
  'weapp/messages.spec.ts',
  'weapp/missing-apis.spec.ts',
];

/** @param {string} file */
const placeOf = (file) => {
  const place = LONGEST.findIndex((name) => file.replaceAll('\\', '/').endsWith(`/test/${name}`));
  return place === -1 ? LONGEST.length : place;
};

/** Jest's own order, but for those that would come too late. */
class LongestFirst extends Sequencer {
  /**
   * @override
   * @param {Parameters<import('@jest/test-sequencer').default['sort']>[0]} tests
   */
  async sort(tests) {
    const sorted = await super.sort(tests);
    return [...sorted].sort((one, other) => placeOf(one.path) - placeOf(other.path));
  }
}

module.exports = Object.assign(LongestFirst, { LONGEST });
