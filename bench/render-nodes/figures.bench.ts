/** Prints what rows cost: `npm run bench:nodes`. Pages are drawn in WeChat's own simulator, which runs under jest. */
import { Console } from 'node:console';
import { NOW } from '../../test/weapp/fixtures';
import { describeWeapp, phoneStandsAt } from '../../test/weapp/mount-page';
import { compareLists, type Figures, nodesOf } from './measure';

describeWeapp('what rows cost', () => {
  phoneStandsAt(() => NOW);

  it('prints', async () => {
    const rows = (await compareLists()).flatMap(({ name, ours, byHand }) => [
      rowOf(name, ours, nodesOf(ours) / nodesOf(byHand)),
      rowOf('the same by hand', byHand, 1),
    ]);
    // Jest's own would say with each line where it was printed.
    const { log, table } = new Console(process.stdout, process.stderr);
    log('\nNodes of one row, and KB that a page of 200 rows is sent until all stand there; B for one row more');
    table(rows);
  });
});

function rowOf(name: string, figures: Figures, times: number): Record<string, string | number> {
  const { nodes, firstBytes, appended } = figures;
  return {
    rows: name,
    drawn: nodes.drawn,
    'places in the template': nodes.places,
    'times by hand': times.toFixed(2),
    'first show, KB': (firstBytes / 1024).toFixed(1),
    'one more, B': appended ? `${appended.total}, at most ${appended.largest} at once` : '',
  };
}
