import fc from 'fast-check';

// The long run of the fuzzing (npm run bench fuzz) tries each property more often than the tests do.
const runs = Number(process.env.EARSHOT_FUZZ_RUNS);
if (runs > 0) fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: runs });
