const { availableParallelism } = require('node:os');

/** Test files that run at once: as many as there are cores. Each may hold a browser, so no more than four. */
module.exports.FILES_AT_ONCE = Math.min(4, Math.max(2, availableParallelism()));
