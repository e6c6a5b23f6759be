import { finish, type Steps } from '../../kernel';
import { decodeNumbers } from './number-codec';
import {
  HAN_GAPS,
  HAN_SYLLABLES,
  SECOND_READINGS,
  SIMPLIFIED_STEPS,
  SYLLABLES,
  TRADITIONAL_GAPS,
} from './tables.generated';

const FIRST_HAN = 0x4e00;
const HAN_COUNT = 0x5200;

/** How characters sound and which simplified character a traditional one is. Syllable 0 means "none known". */
interface CharacterTables {
  /** Toneless syllables as written, `syllables[0]` empty. */
  readonly syllables: readonly string[];
  readonly syllableIds: ReadonlyMap<string, number>;
  readonly firstReading: Uint16Array;
  readonly secondReading: Uint16Array;
  readonly simplified: Uint16Array;
}

let tables: CharacterTables | undefined;

/** The tables, unpacked at first use: a page that never searches never pays the few milliseconds. */
export function characterTables(): CharacterTables {
  return tables ?? finish(characterTablesInSteps());
}

/** The same in steps of part of a table; whoever asks at once in between unpacks them all. */
export function* characterTablesInSteps(): Steps<CharacterTables> {
  tables ??= yield* unpackInSteps();
  return tables;
}

function* unpackInSteps(): Steps<CharacterTables> {
  const han = runningSums(decodeNumbers(HAN_GAPS));
  yield;
  const readings = decodeNumbers(HAN_SYLLABLES);
  yield;
  const firstReading = new Uint16Array(HAN_COUNT);
  for (let i = 0; i < han.length; i++) firstReading[han[i] as number] = (readings[i] ?? 0) + 1;
  yield;
  const secondReading = new Uint16Array(HAN_COUNT);
  for (let i = 0; i < SECOND_READINGS.length; i += 2) {
    secondReading[SECOND_READINGS.charCodeAt(i) - FIRST_HAN] = SECOND_READINGS.charCodeAt(i + 1) - FIRST_HAN + 1;
  }
  yield;
  const turns = decodeNumbers(SIMPLIFIED_STEPS).map((step) => (step % 2 === 0 ? step / 2 : -(step + 1) / 2));
  yield;
  const targets = runningSums(turns);
  const traditional = runningSums(decodeNumbers(TRADITIONAL_GAPS));
  yield;
  const simplified = new Uint16Array(HAN_COUNT);
  for (const [i, offset] of traditional.entries()) simplified[offset] = FIRST_HAN + (han[targets[i] ?? 0] ?? 0);
  yield;
  const syllables = ['', ...SYLLABLES.split(' ')];
  const syllableIds = new Map(syllables.map((syllable, id) => [syllable, id]));
  return { syllables, syllableIds, firstReading, secondReading, simplified };
}

function runningSums(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

/** Where the tables hold a UTF-16 unit; -1 where they do not. */
export function hanIndex(codeUnit: number): number {
  const index = codeUnit - FIRST_HAN;
  return index < HAN_COUNT ? Math.max(-1, index) : -1;
}

/** The simplified form of one UTF-16 unit; anything that is not a known traditional character stays as it is. */
export function simplify(codeUnit: number): number {
  const index = hanIndex(codeUnit);
  return (index >= 0 && characterTables().simplified[index]) || codeUnit;
}

/** Syllable ids of a simplified character: the usual reading and, where people use one, the other. 0 is none. */
export function readingsOf(codeUnit: number): { first: number; second: number } {
  const index = hanIndex(codeUnit);
  if (index < 0) return { first: 0, second: 0 };
  const { firstReading, secondReading } = characterTables();
  return { first: firstReading[index] ?? 0, second: secondReading[index] ?? 0 };
}
