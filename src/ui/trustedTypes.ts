/** The part of the Trusted Types API that is used here; TypeScript's DOM lib has none of it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

const OWN_SCRIPTS = /^(?:service-worker\.js|assets\/workers\/[\w.-]+\.js)$/;

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * The address of one of the app's own workers, in the form that the page's Content Security Policy
 * asks for. The policy `jotglass` is the only one, and lets nothing else through.
 *
 * @param address - relative to the page, or absolute
 * @throws TypeError when the address is not that of an own worker or service worker
 */
export function scriptAddress(address: string): string {
  const rules = { createScriptURL: (given: string) => ownScript(given, document.baseURI) };
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('jotglass', rules) ?? rules;
  return policy.createScriptURL(address);
}

/**
 * @returns the absolute address of an own script
 * @throws TypeError when `address` is anything else, or has a query or a fragment
 */
export function ownScript(address: string, page: string): string {
  const folder = new URL('.', page).href;
  const { href } = new URL(address, page);
  const isOwn = href.startsWith(folder) && OWN_SCRIPTS.test(href.slice(folder.length));
  // The dev server has names and queries of its own for workers.
  const isDev = import.meta.env.DEV && new URL(href).origin === new URL(page).origin;
  if (!isOwn && !isDev) throw new TypeError('Not a script of this app');
  return href;
}
