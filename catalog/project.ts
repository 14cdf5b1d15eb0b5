declare const __REPOSITORY__: string | undefined;

/** Address of the project's repository, which the build takes from package.json, or null until it is set there. */
export const PROJECT_ADDRESS: string | null = typeof __REPOSITORY__ === 'string' && __REPOSITORY__ !== '' ? __REPOSITORY__ : null;
