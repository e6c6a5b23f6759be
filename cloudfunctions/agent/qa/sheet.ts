import type { SpecOf } from '../../../contract';
import { AppError } from '../../../domain/kernel';
import { QUALITY_BOUNDS, type SheetItem, sheetOf, sheetProblem } from '../../../domain/quality';
import { settingOf } from '../../../domain/settings';
import type { Handler } from '../../_entry';
import { deskToChange, freshDeskSettings, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';

/** What is scored. Not from what is kept: who has just saved sees it. */
export const getSheet: Handler<SpecOf<'agent', 'qa.sheet'>> = async () => {
  const desk = await freshDeskSettings();
  return { items: sheetOf(settingOf(desk, 'qaSheet')).map((item) => ({ ...item })), version: desk.v };
};

/** All lines as they shall be. What was scored before keeps the sheet it was scored by. */
export const saveSheet: Handler<SpecOf<'agent', 'qa.saveSheet'>> = (context, input) => {
  const { key, items, expectedVersion } = input;
  const problem = sheetProblem(items);
  if (problem) {
    const path = problem.at === undefined ? 'items' : `items.${problem.at}`;
    const requirement = problem.rule === 'max_length' ? { requirement: QUALITY_BOUNDS.sheetItems } : {};
    throw new AppError('INVALID_INPUT', { fields: [{ path, rule: problem.rule, ...requirement }] });
  }
  return writeOnce(context, input, async (transaction) => {
    const desk = await deskToChange(transaction, expectedVersion);
    const version = desk.v + 1;
    await transaction.update('settings', 'desk', { qaSheet: items, v: version });
    const [before, after] = [sheetOf(settingOf(desk, 'qaSheet')), items].map(asLogged);
    await audit(transaction, context, { key, targetId: null, before: { qaSheet: before }, after: { qaSheet: after } });
    return { version, at: context.now() };
  });
};

const asLogged = (items: readonly SheetItem[]) => items.map(({ name, weight }) => `${name} ${weight}`);
