import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Compared, compareLists, nodesOf } from '../../bench/render-nodes/measure';
import { BUILT_APP, listBuilt } from './built-app';
import { NOW } from './fixtures';
import { describeWeapp, phoneStandsAt } from './mount-page';

const MAX_TIMES_BY_HAND = 1.5;
const MAX_BYTES_APPENDED = 2 * 1024;

describeWeapp('rows of the built mini program, beside the same written by hand', () => {
  phoneStandsAt(() => NOW);
  let compared: readonly Compared[] = [];

  it('rows: say the same words', async () => {
    compared = await compareLists();
    expect(compared).toHaveLength(3);
    for (const { ours, byHand } of compared) expect(ours.words).toBe(byHand.words);
  });

  it('rows: take at most 1.5 times the nodes, with the places in the template that draw nothing', () => {
    for (const { ours, byHand } of compared) {
      expect(nodesOf(byHand)).toBeGreaterThan(0);
      expect(nodesOf(ours) / nodesOf(byHand)).toBeLessThanOrEqual(MAX_TIMES_BY_HAND);
    }
  });

  it('a message more: is sent by itself, in 2 KB at most', () => {
    const appended = compared.flatMap(({ ours }) => ours.appended ?? []);
    expect(appended).toHaveLength(2);
    for (const { largest, total } of appended) {
      expect(largest).toBeGreaterThan(0);
      expect(total).toBeLessThanOrEqual(MAX_BYTES_APPENDED);
    }
  });

  it('templates of rows: lie in the main package, which names no file of a subpackage', () => {
    const base = readFileSync(path.join(BUILT_APP, 'base.wxml'), 'utf8');
    expect(base).toContain('class="queue-card__body"');
    expect(base).not.toContain('<import');
    expect(listBuilt(BUILT_APP).filter((file) => file.endsWith('-templates.wxml'))).toEqual([]);
  });
});
