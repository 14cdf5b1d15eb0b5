declare const __REPOSITORY__: string | undefined;
declare const __VERSION__: string | undefined;

/** Address of the project's repository, which the build takes from package.json, or null until it is set there. */
export const PROJECT_ADDRESS: string | null = typeof __REPOSITORY__ === 'string' && __REPOSITORY__ !== '' ? __REPOSITORY__ : null;

/** Version of this build, which the build takes from package.json; null in a test. */
export const APP_VERSION: string | null = typeof __VERSION__ === 'string' ? __VERSION__ : null;
