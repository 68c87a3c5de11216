import { useState, useSyncExternalStore } from 'react';

/** The screens that there are, in the order of their links. */
export const SCREENS = ['inspect', 'refresh'] as const;

export type ScreenName = (typeof SCREENS)[number];

/** What the fragment asks for. */
export interface Route {
  readonly screen: ScreenName;
  /** what follows the first `?` of the fragment, as it is written: settings of that screen */
  readonly query: string;
}

/**
 * Reads a fragment such as `#/refresh?lead=30`. One that names no screen asks for Inspect.
 *
 * @param hash - empty, or with its `#`. Never throws.
 */
export function routeOf(hash: string): Route {
  const [, name, query = ''] = /^#\/(\w+)(?:\?(.*))?$/s.exec(hash) ?? [];
  const screen = SCREENS.find((known) => known === name);
  return screen === undefined ? { screen: 'inspect', query: '' } : { screen, query };
}

/** Where each screen was left, and so where a link to it leads. */
export type Addresses = Readonly<Record<ScreenName, string>>;

/**
 * The screen that the address bar names. Renders again when the fragment changes; what a screen puts
 * there by `replaceState` is read with the next render.
 */
export function useRoute(): Route & { readonly addresses: Addresses } {
  const route = routeOf(useSyncExternalStore(subscribe, fragment));
  const [addresses, setAddresses] = useState<Addresses>(FRESH);
  const address = screenAddress(route.screen, route.query);
  if (addresses[route.screen] !== address) {
    setAddresses({ ...addresses, [route.screen]: address });
  }
  return { ...route, addresses };
}

/** The address of a screen. @param query - its settings, as they are written */
export const screenAddress = (screen: ScreenName, query = ''): string =>
  `#/${screen}${query && `?${query}`}`;

const FRESH = Object.fromEntries(SCREENS.map((name) => [name, screenAddress(name)])) as Addresses;

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

const fragment = (): string => window.location.hash;
