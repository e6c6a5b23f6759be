import { withShortNames } from '../../../embed/entry/short-names';

describe('short names in the native entry', () => {
  test('a class is called the same in both, and what a template puts together keeps its parts', () => {
    const { wxml, wxss } = withShortNames(
      '<view class="entry__tab entry__tab--{{edge}}" aria-label="{{entry__tab}}"><view class="wd-icon"/></view>',
      '.entry__tab{color:var(--brand)}.entry__tab--right{left:0}.wd-icon{width:1px}.entry__area{--brand:#fff}',
    );
    expect(wxml).toBe('<view class="a a--{{edge}}" aria-label="{{entry__tab}}"><view class="b"/></view>');
    expect(wxss).toBe('.a{color:var(--d)}.a--right{left:0}.b{width:1px}.c{--d:#fff}');
  });
});
