import fc from 'fast-check';

// The long run of the fuzzing (npm run bench fuzz) tries each property more often than the tests do, and a seed repeats a failed one.
const runs = Number(process.env.EARSHOT_FUZZ_RUNS);
const seed = Number(process.env.EARSHOT_FUZZ_SEED ?? Number.NaN);
const chosen = { ...(runs > 0 ? { numRuns: runs } : {}), ...(Number.isInteger(seed) ? { seed } : {}) };
fc.configureGlobal({ ...fc.readConfigureGlobal(), ...chosen });
