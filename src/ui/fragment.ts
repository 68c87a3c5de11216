/** The members of a fragment that hold a token: ours, and those of OAuth 2.0 and OpenID Connect. */
const TOKEN_MEMBERS: readonly string[] = ['token', 'access_token', 'id_token'];

/** Texts that arrive by link while the page is open. */
export interface IncomingTexts {
  /** @returns what ends the subscription */
  subscribe(listener: (text: string) => void): () => void;
}

/**
 * Takes the token out of a link such as `#token=eyJ…`, and the whole fragment out of the address bar
 * and the history entry. Fragments without a token, such as `#/refresh`, stay; the query is not read.
 *
 * @returns the token as it stands in the fragment, or `access_token=…&id_token=…` where it holds
 *   several; undefined where it holds none. Never throws.
 */
export function takeTokens(
  location: Pick<Location, 'hash' | 'href'>,
  history: Pick<History, 'replaceState' | 'state'>,
): string | undefined {
  const members = location.hash
    .slice(1)
    .split('&')
    .filter((member) => TOKEN_MEMBERS.includes(nameOf(member)));
  if (members.length === 0) return undefined;
  // The whole address: a path that begins with two slashes would be taken for a host.
  history.replaceState(history.state, '', location.href.replace(/#.*$/s, ''));
  const filled = members.filter((member) => contentOf(member) !== '');
  if (filled.length > 1) return filled.join('&');
  return filled.map(contentOf)[0];
}

/**
 * Takes the tokens of links that are followed while the page is open. What arrives before the first
 * subscription waits for it.
 */
export function incomingTexts(page: Window): IncomingTexts {
  const listeners = new Set<(text: string) => void>();
  let waiting: string | undefined;

  page.addEventListener('hashchange', () => {
    const text = takeTokens(page.location, page.history);
    if (text === undefined) return;
    if (listeners.size === 0) waiting = text;
    for (const listener of listeners) listener(text);
  });

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (waiting !== undefined) listener(waiting);
      waiting = undefined;
      return () => listeners.delete(listener);
    },
  };
}

const nameOf = (member: string): string => member.split('=', 1)[0] ?? '';

const contentOf = (member: string): string => member.slice(nameOf(member).length + 1);
