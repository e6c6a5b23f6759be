import { readOptions } from '../../../demo/start/options.mjs';

const standard = { port: 8787, data: 'data', reset: false, host: '127.0.0.1', help: false };

describe('npm start, its words', () => {
  test.each([
    [[], standard],
    [['--port', '9000', '--reset'], { ...standard, port: 9000, reset: true }],
    [['--port=9000', '--data=/tmp/x'], { ...standard, port: 9000, data: '/tmp/x' }],
    [['--host'], { ...standard, host: '0.0.0.0' }],
    [['--host', '--reset'], { ...standard, host: '0.0.0.0', reset: true }],
    [['--host', '192.168.1.5'], { ...standard, host: '192.168.1.5' }],
    [['-h'], { ...standard, help: true }],
  ])('options: %j', (words, options) => {
    expect(readOptions(words)).toEqual(options);
  });

  test.each([
    [['--prot', '9000'], /Unknown option --prot/],
    [['--port', 'abc'], /1 to 65535/],
    [['--port', '70000'], /1 to 65535/],
    [['--port'], /1 to 65535/],
    [['--data', '--reset'], /name of a folder/],
  ])('options: %j is told what is wrong', (words, sentence) => {
    expect(() => readOptions(words)).toThrow(sentence);
  });
});
