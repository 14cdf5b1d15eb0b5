/**
 * Returns the environment for a download with `@electron/get`: it uses a proxy only if a variable requests it, and npm's own proxy
 * settings have other names.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {Record<string, string | undefined>}
 */
export function withProxy(env) {
  const secure = env.HTTPS_PROXY || env.https_proxy || env.npm_config_https_proxy || env.npm_config_proxy;
  const plain = env.HTTP_PROXY || env.http_proxy || env.npm_config_proxy;
  const except = env.NO_PROXY || env.no_proxy || env.npm_config_noproxy;
  if (!secure && !plain) return { ...env };
  return {
    ...env,
    ELECTRON_GET_USE_PROXY: '1',
    ...(secure ? { HTTPS_PROXY: secure } : {}),
    ...(plain ? { HTTP_PROXY: plain } : {}),
    ...(except ? { NO_PROXY: except } : {}),
  };
}
