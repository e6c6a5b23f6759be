// Loads what its first argument names as an instance does, and prints the milliseconds. Plain JavaScript: a loader would
// be measured with it.
const startedAt = performance.now();
require(process.argv[2] ?? '');
process.stdout.write(String(performance.now() - startedAt));
