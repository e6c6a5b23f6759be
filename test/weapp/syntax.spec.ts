import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import { BUILT_APP, listBuilt } from './built-app';
import { describeWeapp } from './mount-page';

/** What iOS 14.5 and Chrome 84 both read whole, and whatever of WeChat's looks into our code on its way (project.config.json: `es6` is off). */
const NEWEST = 2020;

describeWeapp('the built scripts', () => {
  it(`are of ${NEWEST} and older: nobody compiles them again`, () => {
    const scripts = listBuilt(BUILT_APP).filter((file) => file.endsWith('.js'));
    const newer = scripts.flatMap((file) => {
      try {
        parse(readFileSync(path.join(BUILT_APP, file), 'utf8'), { ecmaVersion: NEWEST });
        return [];
      } catch (error) {
        return [`${file}: ${(error as Error).message}`];
      }
    });
    expect(newer).toEqual([]);
    expect(scripts.length).toBeGreaterThan(100);
  });
});
