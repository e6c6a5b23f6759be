import type { CellProblem } from './cell-problem';

/** The column that says, in a file of refused rows, what is to be mended. Importing passes over it. */
export const REASON_TITLES = { zh: '要改的地方', en: 'What to mend' } as const;

/** What is wrong with a cell, on the page and in the file of refused rows. */
export const PROBLEM_WORDS: Readonly<Record<'zh' | 'en', Readonly<Record<CellProblem, string>>>> = {
  zh: {
    missing: '要填上',
    too_long: '太长或太多',
    unknown: '没有这个',
    unreadable: '格式不对',
    twice: '前面已经有一行',
    error_value: '表格里算出来是错误值，改成要写的内容',
    picture: '单元格里是图片，读不出来。图片请在编辑页里添加',
    no_result: '公式还没有算出结果。用 Excel 或 WPS 打开，保存一次再导入',
    long_number: '数字太长，表格已经改掉了后几位。先把这一列设成“文本”，再重新填',
    garbled: '有乱码，重新填一遍',
    bad_quote: '引号没有成对。去掉引号，或者补上另一半',
  },
  en: {
    missing: 'has to be filled in',
    too_long: 'too long or too many',
    unknown: 'does not exist',
    unreadable: 'cannot be read',
    twice: 'stands in an earlier row',
    error_value: 'shows an error value; write what is meant',
    picture: 'is a picture, which cannot be read; add pictures in the editor',
    no_result: 'is a formula without a result; open and save the file in Excel or WPS first',
    long_number: 'is so long that the spreadsheet rounded it; format the column as text and fill it in again',
    garbled: 'has characters that cannot be read; fill it in again',
    bad_quote: 'has a quote without its other half',
  },
};
