import fc from 'fast-check';
import { CANNED_VARIABLES, cannedProblems, fillCanned, isAlwaysKnown, isFilled } from '../../../domain/canned';
import { SLOT_NAMES } from '../../../domain/faq';

const VALUES = { agent: '小林', shop: '山野茶食', 'order.expectedShipAt': '11月22日' } as const;

describe('fillCanned', () => {
  test.each([
    ['我是{{agent}}，{{shop}}的。', '我是小林，山野茶食的。'],
    ['预计 {{order.expectedShipAt|尽快}} 发出', '预计 11月22日 发出'],
    ['预计 {{ order.expectedArriveAt | 这几天 }} 到', '预计 这几天 到'],
    ['{{shopper|你}}好', '你好'],
    ['{{shopper}}好', '你好'],
    ['{{order.carrier}}已揽收', '{{order.carrier}}已揽收'],
    ['{{order.nothing|没有}} {{constructor}}{{坏', '没有 {{constructor}}坏'],
    ['{普通的大括号}', '{普通的大括号}'],
    ['一{}}{二 {{}}{}', '一二 {}'],
  ])('%s: %s', (text, said) => {
    expect(fillCanned(text, VALUES)).toBe(said);
  });

  test('in English: who is not known by name is you', () => {
    expect(fillCanned('Hello {{shopper}}, {{shop}} here.', VALUES, 'en')).toBe('Hello you, 山野茶食 here.');
  });

  test('isFilled: words that name a variable are not, others are, single braces among them', () => {
    expect(['你好{{agent}}', '{{ order.carrier | }}', '{{名字}}'].map(isFilled)).toEqual([false, false, false]);
    expect(['你好', '{a}', '{{', '}} {{', 'a{{b'].map(isFilled)).toEqual([true, true, true, true, true]);
  });

  test('whatever is typed, no braces are left but of a variable that cannot be sent', () => {
    const piece = fc.oneof(
      fc.constantFrom('{{', '}}', '|', 'agent', ' ', '{', '}', '{{agent}}', '{{x|y}}'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const said = fillCanned(pieces.join(''), VALUES);
        if (isFilled(said)) expect(said).not.toMatch(/\{\{|\}\}/);
        else expect(said.replace(/\{\{[^{}|]*\}\}/g, '')).not.toMatch(/\{\{|\}\}/);
      }),
    );
  });
});

describe('cannedProblems', () => {
  test.each([
    ['我是{{agent}}', []],
    ['{{order.expectedShipAt|尽快}}', []],
    ['{{order.expectedShipAt}}', [{ kind: 'no_fallback', name: 'order.expectedShipAt' }]],
    ['{{order.expectedShipAt| }}', [{ kind: 'no_fallback', name: 'order.expectedShipAt' }]],
    ['{{名字}} {{名字}}', [{ kind: 'unknown', name: '名字' }]],
    ['{{constructor}}', [{ kind: 'unknown', name: 'constructor' }]],
    ['{{agent}', [{ kind: 'braces' }]],
    ['agent}}', [{ kind: 'braces' }]],
  ])('%s: %j', (text, problems) => {
    expect(cannedProblems(text)).toEqual(problems);
  });
});

test('variables: those of an order are what the FAQ knows of one, by the same names', () => {
  const ofOrder = CANNED_VARIABLES.filter((name) => !isAlwaysKnown(name));
  expect(ofOrder.filter((name) => !(SLOT_NAMES as readonly string[]).includes(name))).toEqual([]);
});
