import { topicOfCategory } from '../../../domain/ticket';
import { CATEGORY_ICONS } from '../../../src/components/category-icon';

describe('topicOfCategory', () => {
  it.each([
    ['truck', 'shipping'],
    ['rotate-ccw', 'refund'],
    ['crown', 'account'],
    ['credit-card', 'payment'],
  ])('icon %s: leads to %s', (icon, topic) => {
    expect(topicOfCategory({ icon })).toBe(topic);
  });

  it('icons an editor can choose: each has a topic, but the one that stands for nothing in particular', () => {
    expect(CATEGORY_ICONS.filter((icon) => topicOfCategory({ icon }) === undefined)).toEqual(['settings']);
  });

  it.each([undefined, { icon: 'constructor' }, { icon: '' }])('nothing known: no topic', (category) => {
    expect(topicOfCategory(category)).toBeUndefined();
  });
});
