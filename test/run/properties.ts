import fc from '../../node_modules/fast-check/lib/cjs/fast-check';

/**
 * fast-check as the tests import it (jest.config.js). Histories are the same in each run, so that what passed where a change
 * was made passes where it lands; what nobody has tried yet is looked for with `PROPERTY_SEED` and `PROPERTY_RUNS`.
 */
const { PROPERTY_SEED, PROPERTY_RUNS } = process.env;
fc.configureGlobal({
  seed: Number(PROPERTY_SEED ?? 20_261_111),
  ...(PROPERTY_RUNS && { numRuns: Number(PROPERTY_RUNS) }),
});

export * from '../../node_modules/fast-check/lib/cjs/fast-check';
export default fc;
