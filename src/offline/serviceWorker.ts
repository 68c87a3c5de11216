export {}; // A module, so that its `self` is its own.

declare const self: ServiceWorkerGlobalScope;

/** The files of this build, put here by the build: addresses relative to the page, and their hash. */
declare const PRECACHE: { readonly revision: string; readonly files: readonly string[] };
const { revision, files } = PRECACHE;

// Several copies of the app may live under one origin: each keeps to the caches of its own scope.
const PREFIX = `jotglass ${self.registration.scope} `;
const CACHE = PREFIX + revision;

const absolute = (address: string): string => new URL(address, self.registration.scope).href;

/** Address as asked for → address as cached. */
const OWN_FILES: ReadonlyMap<string, string> = new Map([
  ...files.map((file) => [absolute(file), absolute(file)] as const),
  [absolute('index.html'), absolute('./')],
]);

self.addEventListener('install', (event) => event.waitUntil(store()));
self.addEventListener('activate', (event) => event.waitUntil(deleteOldCaches()));

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  // A query is part of the key, so that an address with one is never served, let alone stored.
  const address = method === 'GET' ? OWN_FILES.get(url.replace(/#.*$/, '')) : undefined;
  if (address !== undefined) event.respondWith(serve(address, event.request));
});

async function store(): Promise<void> {
  const cache = await caches.open(CACHE);
  // The names of assets change with their content; anything else may be an older one in a cache.
  const request = (file: string) =>
    new Request(file, { cache: file.startsWith('assets/') ? 'default' : 'no-cache' });
  await cache.addAll(files.map(request));
}

async function deleteOldCaches(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function serve(address: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(address, { ignoreVary: true })) ?? fetch(request);
}
